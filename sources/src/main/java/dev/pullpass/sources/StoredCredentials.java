package dev.pullpass.sources;

import dev.pullpass.core.credential.Credential;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The credentials that a file and its helpers hold.
 *
 * @param byKey by the key as it is written there, in the order of the file
 * @param remarks what could not be had, or stands in the way, one sentence each
 */
public record StoredCredentials(Map<String, Credential> byKey, List<String> remarks) {

  public StoredCredentials {
    byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    remarks = List.copyOf(remarks);
  }
}
