/**
 * A small broken cluster with its registries, in one process: what {@code pullpass demo} explains.
 *
 * <p>The texts on the pods are not scripted. {@link dev.pullpass.testkit.demo.FakeKubelet} asks the
 * registries over HTTP with the pods' own pull secrets, and reports what came of it in the words of
 * kubelet 1.36 and containerd 1.7.24. One liberty: registries on {@code localhost} stand for remote
 * ones, so the node treats their certificates as those of any other host.
 */
@NullMarked
package dev.pullpass.testkit.demo;

import org.jspecify.annotations.NullMarked;
