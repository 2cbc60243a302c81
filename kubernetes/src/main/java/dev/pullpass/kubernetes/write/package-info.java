/**
 * Makes changes so in a live cluster, by the rules of DESIGN §4: look first, write only what
 * differs, test the version that was looked at, look again on conflict. Lists of others are only
 * added to; what pullpass did not make is not replaced; what is written can be undone.
 */
@NullMarked
package dev.pullpass.kubernetes.write;

import org.jspecify.annotations.NullMarked;
