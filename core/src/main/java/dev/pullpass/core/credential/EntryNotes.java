package dev.pullpass.core.credential;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Utf8;
import java.util.List;

/** What is suspect about an entry that the kubelet reads without complaint. */
final class EntryNotes {
  private final String path;
  private final int offset;
  private final List<ConfigFault> notes;

  private EntryNotes(String path, int offset, List<ConfigFault> notes) {
    this.path = path;
    this.offset = offset;
    this.notes = notes;
  }

  static void add(String path, ConfigEntry entry, int valueOffset, List<ConfigFault> notes) {
    new EntryNotes(path, entry.offset(), notes).key(entry);
    EntryNotes about = new EntryNotes(path, valueOffset, notes);
    about.dropped(entry);
    about.username(entry.credential().username());
    about.password(entry.credential());
  }

  private void note(String explanation) {
    notes.add(new ConfigFault(path, offset, "", explanation));
  }

  private void key(ConfigEntry entry) {
    if (entry.key().isEmpty()) {
      note("The kubelet cannot parse this key as a URL, and ignores the entry.");
    }
  }

  private void dropped(ConfigEntry entry) {
    for (String field : entry.dropped()) {
      note("The kubelet never reads the field " + field + ".");
    }
    if (entry.credential().isEmpty()) {
      note("The entry holds no user name and no password, yet it matches: the pull is anonymous.");
    } else if (entry.credential().password().isEmpty()) {
      note("The password is empty.");
    }
  }

  private void username(String username) {
    ends("user name", username);
    if (username.isEmpty()) {
      return;
    }
    if (username.startsWith("$") && username.length() > 2 && username.charAt(1) == '{') {
      note("The user name is a placeholder that was never filled in.");
    }
  }

  private void password(Credential credential) {
    String password = credential.password().reveal();
    ends("password", password);
    if (password.isEmpty()) {
      return;
    }
    if (!credential.username().isEmpty() && password.startsWith(credential.username() + ":")) {
      note("The password starts with the user name and a colon: the user name is in it twice.");
    }
    if (encodesPair(credential.username(), password)) {
      note("The password is itself the base64 of username:password, as the field auth wants it.");
    }
    if (isQuoted(password)) {
      note("The password stands in quotes, which are taken for a part of it.");
    }
    if (password.startsWith("${") && password.endsWith("}")) {
      note("The password is a placeholder that was never filled in.");
    }
  }

  private void ends(String what, String text) {
    String ends = Whitespace.atEnds(text);
    if (!ends.isEmpty()) {
      String hint =
          ends.endsWith("line end") ? " (echo writes one; printf and echo -n do not)" : "";
      note("The " + what + " " + ends + hint + ".");
    }
    if (text.startsWith("\uFEFF")) {
      note("The " + what + " starts with a byte order mark.");
    }
  }

  private static boolean encodesPair(String username, String password) {
    return !username.isEmpty()
        && AuthField.decodeBase64(password) instanceof Base64Text.Bytes inner
        && Utf8.text(inner.bytes()).startsWith(username + ":");
  }

  private static boolean isQuoted(String text) {
    char first = text.charAt(0);
    boolean quote = first == '"' || first == '\'';
    return quote && text.length() > 1 && text.charAt(text.length() - 1) == first;
  }
}
