package dev.pullpass.core.text;

/**
 * Why a document is no JSON.
 *
 * @param offset the index of the byte that does not fit; the length where the document ends too
 *     early
 * @param message in the words of Go's encoding/json ({@code invalid character 'o' in literal null
 *     (expecting 'u')}); it quotes one character at most
 */
public record JsonError(int offset, String message) implements JsonReading {}
