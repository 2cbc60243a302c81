/**
 * Which way to authenticate suits a cluster: the decision matrix (development, multi-tenant, high
 * security, public cloud) weighed with what the cluster shows. {@link
 * dev.pullpass.core.advise.Advisor} holds the decision.
 */
@NullMarked
package dev.pullpass.core.advise;

import org.jspecify.annotations.NullMarked;
