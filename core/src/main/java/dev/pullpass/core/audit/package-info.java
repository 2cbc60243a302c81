/**
 * Everything of a cluster that would fail to pull if it were scheduled afresh now, and what may
 * come to fail: what would be pulled with which plan ({@link dev.pullpass.core.audit.Pull}), what
 * becomes of that, and the findings ({@link dev.pullpass.core.audit.Audit}), each a record in a
 * file of its own. Causes are the verdicts of the diagnosis.
 */
@NullMarked
package dev.pullpass.core.audit;

import org.jspecify.annotations.NullMarked;
