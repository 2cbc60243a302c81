package dev.pullpass.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Passwords that are found again wherever they come out: as they are, URL-encoded, and in base64 at
 * each of the three places that a byte can have in it.
 */
final class Canaries {
  private final List<String> planted = new ArrayList<>();

  /** A new password, with characters that encodings change. */
  String plant(String where) {
    String password = "Kanari+" + where + "/9f3b7c21d8e6";
    planted.add(password);
    return password;
  }

  /** The same, of letters and digits only, for places where others cannot stand. */
  String plantPlain(String where) {
    String password = "Kanari" + where + "9f3b7c21d8e6";
    planted.add(password);
    return password;
  }

  /** What of them can be found in the text, with the form in which it stands there. */
  List<String> sightings(String text) {
    List<String> sightings = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (String password : planted) {
      for (String form : forms(password)) {
        if (lower.contains(form.toLowerCase(Locale.ROOT))) {
          sightings.add(password + " as " + form);
        }
      }
    }
    return sightings;
  }

  static List<String> forms(String password) {
    List<String> forms = new ArrayList<>();
    forms.add(password);
    forms.add(URLEncoder.encode(password, StandardCharsets.UTF_8));
    for (int shift = 0; shift < 3; shift++) {
      byte[] bytes = ("x".repeat(shift) + password).getBytes(StandardCharsets.UTF_8);
      String coded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
      // The first and the last characters depend on the neighbours.
      String certain = coded.substring(shift == 0 ? 0 : shift + 1, coded.length() - 2);
      forms.add(certain);
      forms.add(certain.replace('+', '-').replace('/', '_'));
    }
    return forms;
  }
}
