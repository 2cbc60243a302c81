/**
 * What the node said: texts of kubelet, containerd, CRI-O and Docker read by their structure (who
 * speaks, which step failed, which status) into one labelled reading.
 */
@NullMarked
package dev.pullpass.core.message;

import org.jspecify.annotations.NullMarked;
