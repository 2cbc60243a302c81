/**
 * Texts with positions: a strict JSON reader by the rules of Go's encoding/json, base64 by Go's
 * rules, and the token stream through which objects are read from JSON or YAML.
 */
@NullMarked
package dev.pullpass.core.text;

import org.jspecify.annotations.NullMarked;
