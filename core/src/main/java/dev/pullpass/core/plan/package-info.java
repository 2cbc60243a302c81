/**
 * What should change in a cluster, as data: nothing here reads or writes one. A verdict names the
 * changes that repair it, questions among them; answered, they are what the writer applies. The
 * rules that every change keeps (DESIGN §4) are those of the field's operators: lists of other
 * owners are only added to, secrets are updated in place, and nothing foreign is replaced.
 */
@NullMarked
package dev.pullpass.core.plan;

import org.jspecify.annotations.NullMarked;
