package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.List;
import java.util.Set;

/** What single programs take as a password besides flags that say so. */
final class Programs {
  private static final Set<String> SQL =
      Set.of("mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-dump", "mariadb-admin");
  private static final Set<String> SHORT_P =
      Set.of("sshpass", "mongo", "mongosh", "mongodump", "mongorestore", "influx");
  private static final Set<String> LDAP =
      Set.of("ldapsearch", "ldapadd", "ldapmodify", "ldappasswd", "ldapwhoami");

  private Programs() {}

  static void look(List<Word> words, List<String> texts, Search search) {
    if (texts.contains("login")) {
      flag(words, texts, "-p", search);
    }
    if (texts.contains("secret") && texts.contains("create")) {
      literals(words, texts, search);
    }
    set(words, texts, search);
    for (int i = 0; i < texts.size() && i < 12; i++) {
      String program = texts.get(i).substring(texts.get(i).lastIndexOf('/') + 1);
      program(program, words.subList(i, words.size()), texts.subList(i, texts.size()), search);
    }
  }

  private static void program(String program, List<Word> words, List<String> texts, Search search) {
    if (SHORT_P.contains(program)) {
      flag(words, texts, "-p", search);
    } else if (SQL.contains(program)) {
      attached(words, texts, "-p", search);
    } else if (program.equals("redis-cli")) {
      flag(words, texts, "-a", search);
    } else if (LDAP.contains(program)) {
      flag(words, texts, "-w", search);
    } else if (program.equals("htpasswd")) {
      htpasswd(words, texts, search);
    } else if (program.equals("vault") && texts.size() > 2 && texts.get(1).equals("login")) {
      positional(words.get(words.size() - 1), search);
    } else if (program.equals("curl")) {
      bundled(words, texts, search);
    } else if (program.equals("openssl")) {
      openssl(words, texts, search);
    }
  }

  /** {@code npm config set NAME VALUE}, {@code aws configure set NAME VALUE}. */
  private static void set(List<Word> words, List<String> texts, Search search) {
    int set = texts.indexOf("set");
    if (set > 0 && set + 2 < texts.size()) {
      Suspicion suspicion = Suspicion.of(SensitiveKeys.last(texts.get(set + 1)));
      boolean named = suspicion.compareTo(Suspicion.WEAK) > 0;
      if (named && Value.isSecret(texts.get(set + 2), suspicion)) {
        words.get(set + 2).take(0, Family.COMMAND_LINE, search);
      }
    }
  }

  /** {@code -p x}, {@code -px}, {@code -p=x}. */
  private static void flag(List<Word> words, List<String> texts, String flag, Search search) {
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).equals(flag) && i + 1 < texts.size() && !texts.get(i + 1).startsWith("--")) {
        words.get(i + 1).take(0, Family.COMMAND_LINE, search);
      }
    }
    attached(words, texts, flag, search);
  }

  private static void attached(List<Word> words, List<String> texts, String flag, Search search) {
    for (int i = 0; i < texts.size(); i++) {
      String text = words.get(i).value(0);
      boolean joined = text.startsWith(flag) && text.length() > flag.length();
      if (joined && words.get(i).span().end() - words.get(i).span().start() >= text.length()) {
        int from = text.charAt(flag.length()) == '=' ? flag.length() + 1 : flag.length();
        int quote = words.get(i).valueSpan(0).start() - words.get(i).span().start();
        words.get(i).take(quote + from, Family.COMMAND_LINE, search);
      }
    }
  }

  /** All literals of a secret are secret, whatever their key. */
  private static void literals(List<Word> words, List<String> texts, Search search) {
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      boolean apart = text.equals("--from-literal") && i + 1 < texts.size();
      boolean joined = text.startsWith("--from-literal=");
      Word word = apart ? words.get(i + 1) : words.get(i);
      String whole = word.passage().text().substring(word.span().start(), word.span().end());
      int equals = whole.indexOf('=', joined ? whole.indexOf('=') + 1 : 0);
      if ((apart || joined) && equals > 0) {
        literal(word, whole, equals, search);
      }
    }
  }

  /** The quotes may be around the whole word, around key and value, or around the value alone. */
  private static void literal(Word word, String whole, int equals, Search search) {
    int start = word.span().start() + equals + 1;
    char last = whole.charAt(whole.length() - 1);
    boolean opened = Letters.isQuote(last) && whole.substring(0, equals).indexOf(last) >= 0;
    int end = opened ? word.span().end() - 1 : word.span().end();
    new Word(word.passage(), new Span(Math.min(start, end), end))
        .take(0, Family.COMMAND_LINE, search);
  }

  /** {@code htpasswd -b file user password}; {@code -n} leaves the file out. */
  private static void htpasswd(List<Word> words, List<String> texts, Search search) {
    boolean given = texts.stream().anyMatch(text -> text.startsWith("-") && text.indexOf('b') > 0);
    boolean printed =
        texts.stream().anyMatch(text -> text.startsWith("-") && text.indexOf('n') > 0);
    int wanted = printed ? 2 : 3;
    for (int i = 1; given && i < texts.size(); i++) {
      wanted -= texts.get(i).startsWith("-") ? 0 : 1;
      if (wanted == 0) {
        words.get(i).take(0, Family.COMMAND_LINE, search);
        return;
      }
    }
  }

  private static void positional(Word word, Search search) {
    String text = word.text();
    if (!text.startsWith("-") && text.indexOf('=') < 0 && text.length() > 7) {
      word.take(0, Family.COMMAND_LINE, search);
    }
  }

  /** {@code -su user:password}: the last of several short flags takes the value. */
  private static void bundled(List<Word> words, List<String> texts, Search search) {
    for (int i = 0; i + 1 < texts.size(); i++) {
      String text = texts.get(i);
      boolean letters = text.chars().skip(1).allMatch(c -> Letters.isAlpha((char) c));
      if (text.length() > 2 && text.startsWith("-") && letters && text.endsWith("u")) {
        CommandLines.pair("-u", words.get(i + 1), 0, search);
      }
    }
  }

  private static void openssl(List<Word> words, List<String> texts, Search search) {
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).startsWith("pass:")) {
        int quote = words.get(i).valueSpan(0).start() - words.get(i).span().start();
        words.get(i).take(quote + 5, Family.COMMAND_LINE, search);
      }
    }
  }
}
