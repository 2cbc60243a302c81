/** How a scan's report shows what files hold. */
@NullMarked
package dev.pullpass.core.scan.write;

import org.jspecify.annotations.NullMarked;
