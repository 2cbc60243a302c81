package dev.pullpass.core.release;

import dev.pullpass.core.credential.Confidential;

/**
 * A file of a chart as the release keeps it.
 *
 * @param name its path in the chart ({@code templates/deployment.yaml})
 * @param content its bytes, which may hold a password
 */
public record ChartFile(String name, Confidential content) {}
