/**
 * An audit's report in each of its forms: for people (text, HTML), for programs (JSON), for code
 * scanning (SARIF 2.1.0) and for CI servers (JUnit's XML).
 */
@NullMarked
package dev.pullpass.core.audit.write;

import org.jspecify.annotations.NullMarked;
