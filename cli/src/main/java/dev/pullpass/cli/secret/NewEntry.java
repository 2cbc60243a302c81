package dev.pullpass.cli.secret;

import dev.pullpass.core.credential.CanonicalKey;
import dev.pullpass.core.credential.Credential;

/** One entry of a pull secret that is to be: for which registry, and with which credential. */
record NewEntry(CanonicalKey key, Credential credential) {}
