package dev.pullpass.core.chart;

import dev.pullpass.core.text.Span;
import java.util.Optional;

/**
 * A key of {@code values.yaml} that no template reads.
 *
 * @param path {@code image.repositry}
 * @param key where the key stands
 * @param similar a key beside it that templates read and the values lack: what was meant, perhaps
 */
public record UnreadValue(String path, Span key, Optional<String> similar) {}
