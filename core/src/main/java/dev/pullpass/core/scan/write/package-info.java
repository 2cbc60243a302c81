/**
 * A scan's report in each of its forms: for people (text, HTML), for programs (JSON), for code
 * scanning (SARIF 2.1.0) and for what CI servers show beside changes (JUnit's XML, GitLab's Code
 * Quality, GitHub's annotations). No text of a file reaches a terminal or a document raw.
 */
@NullMarked
package dev.pullpass.core.scan.write;

import org.jspecify.annotations.NullMarked;
