package dev.pullpass.cli.files;

import dev.pullpass.core.handbook.Place;
import dev.pullpass.core.handbook.Written;
import dev.pullpass.core.text.UserInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code image:} lines of a chart's template. Those with an action in them are only counted:
 * what they become takes a render.
 */
final class TemplateLines {
  private static final Pattern IMAGE = Pattern.compile("^[ \\t]*(?:- )?image:[ \\t]+(\\S.*)$");

  private TemplateLines() {}

  static List<Written> read(String file, String text) {
    List<Written> written = new ArrayList<>();
    int open = 0;
    for (String line : text.split("\\r?\\n", -1)) {
      Matcher matcher = IMAGE.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      String value = unquoted(matcher.group(1).strip());
      if (value.contains("{{")) {
        open++;
      } else {
        Place place = new Place(file, "image");
        written.add(new Written(Written.What.IMAGE, place, UserInfo.hide(value)));
      }
    }
    if (open > 0) {
      String clause =
          (open == 1 ? "1 image line is" : open + " image lines are")
              + " made by the template; what comes out takes a render";
      written.add(new Written(Written.What.UNTOLD, new Place(file, ""), clause));
    }
    return written;
  }

  private static String unquoted(String value) {
    int comment = value.indexOf(" #");
    String text = (comment < 0 ? value : value.substring(0, comment)).strip();
    boolean quoted =
        text.length() > 1
            && (text.startsWith("\"") || text.startsWith("'"))
            && text.charAt(0) == text.charAt(text.length() - 1);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
