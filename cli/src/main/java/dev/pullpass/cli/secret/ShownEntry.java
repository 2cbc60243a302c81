package dev.pullpass.cli.secret;

import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.KnownCredential;
import dev.pullpass.core.facts.UtcTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry of a pull secret as people may see it: nothing in it tells the password. */
record ShownEntry(ConfigEntry entry, Instant now) {
  /** The key as it is written. */
  String key() {
    return entry.written();
  }

  /** The user name, as far as it may be shown. */
  String user() {
    return entry.credential().shownUser();
  }

  KnownCredential known() {
    return KnownCredential.recognise(entry.credential());
  }

  /** When it ends, where it says so itself. */
  Optional<String> expires() {
    return known().expires().map(UtcTime::write);
  }

  /** Why it cannot pull, as far as it shows that itself. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (entry.credential().isEmpty()) {
      faults.add("holds no credential, and still matches: the pull is anonymous");
    }
    known().alwaysWrong().ifPresent(faults::add);
    known()
        .expires()
        .filter(end -> !end.isAfter(now))
        .ifPresent(end -> faults.add("ended at " + UtcTime.write(end)));
    if (entry.key().isEmpty()) {
      faults.add("no image matches this key");
    }
    return faults;
  }

  /** {@code user bot, GitHub classic token, ends 2026-…}. */
  String text() {
    String end = expires().filter(any -> !ended()).map(time -> ", ends " + time).orElse("");
    return "user "
        + (user().isEmpty() ? "\"\"" : user())
        + ", "
        + known().kind().displayName()
        + end;
  }

  private boolean ended() {
    return known().expires().filter(end -> !end.isAfter(now)).isPresent();
  }
}
