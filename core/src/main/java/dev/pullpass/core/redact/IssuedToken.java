package dev.pullpass.core.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of token.
 *
 * @param prefix how it begins
 * @param alphabet what follows
 * @param least how many characters follow at least
 */
record IssuedToken(String prefix, Alphabet alphabet, int least) {

  /** What a token may be made of. */
  enum Alphabet {
    LETTERS(""),
    UNDERSCORED("_"),
    DASHED("_-"),
    DOTTED("_-."),
    BASE64("+/="),
    ANY("_-.+/=~");

    private final String more;

    Alphabet(String more) {
      this.more = more;
    }

    boolean holds(char c) {
      return Letters.isWord(c) || more.indexOf(c) >= 0;
    }
  }

  static final List<IssuedToken> ALL = all();

  private static List<IssuedToken> all() {
    List<IssuedToken> all = new ArrayList<>();
    add(all, Alphabet.UNDERSCORED, 30, "github_pat_");
    add(all, Alphabet.DOTTED, 30, "ghp_", "gho_", "ghu_", "ghs_", "ghr_");
    add(
        all,
        Alphabet.DOTTED,
        18,
        "glpat-",
        "gldt-",
        "glrt-",
        "glrtr-",
        "glptt-",
        "glft-",
        "glffct-");
    add(
        all,
        Alphabet.DOTTED,
        16,
        "glcbt-",
        "glagent-",
        "gloas-",
        "glsoat-",
        "glimt-",
        "glwt-",
        "GR1348941");
    add(
        all,
        Alphabet.DASHED,
        20,
        "dckr_pat_",
        "dckr_oat_",
        "zak_",
        "sha256~",
        "npm_",
        "oy2",
        "cio");
    add(all, Alphabet.LETTERS, 32, "dop_v1_", "doo_v1_", "dor_v1_");
    add(all, Alphabet.BASE64, 50, "AKCp", "cmVmdGtuOj");
    add(all, Alphabet.DOTTED, 20, "hvs.", "hvb.", "hvr.");
    add(all, Alphabet.DASHED, 34, "AIza");
    add(all, Alphabet.DOTTED, 20, "ya29.", "GOCSPX-");
    add(all, Alphabet.LETTERS, 50, "AGE-SECRET-KEY-1");
    add(
        all,
        Alphabet.DASHED,
        20,
        "xoxb-",
        "xoxa-",
        "xoxp-",
        "xoxr-",
        "xoxs-",
        "xoxe-",
        "xoxc-",
        "xoxd-",
        "xoxe.",
        "xapp-");
    add(all, Alphabet.DASHED, 40, "pypi-");
    add(all, Alphabet.LETTERS, 16, "sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_");
    add(all, Alphabet.DASHED, 32, "sk-", "nvapi-");
    add(all, Alphabet.DOTTED, 50, "SG.");
    add(
        all,
        Alphabet.LETTERS,
        30,
        "hf_",
        "shpat_",
        "shpss_",
        "shpca_",
        "shppa_",
        "dapi",
        "rubygems_",
        "lin_api_");
    add(
        all,
        Alphabet.DASHED,
        30,
        "glsa_",
        "glc_",
        "gsk_",
        "pul-",
        "NRAK-",
        "PMAK-",
        "figd_",
        "sntrys_",
        "sntryu_");
    add(
        all,
        Alphabet.ANY,
        60,
        "ATATT3",
        "ATCTT3",
        "ATBB",
        "ops_eyJ",
        "eyJwYXlsb2FkIjoi",
        "eyJwYXlsb2FkIjog");
    add(
        all,
        Alphabet.DOTTED,
        24,
        "dp.pt.",
        "dp.st.",
        "dp.ct.",
        "dt0c01.",
        "pscale_tkn_",
        "pscale_pw_",
        "sbp_",
        "CFPAT-",
        "LTAI5t",
        "r8_",
        "ops_",
        "secret_");
    add(all, Alphabet.LETTERS, 30, "EAACEdEose0cBA", "SCWSECRET");
    return List.copyOf(all);
  }

  private static void add(List<IssuedToken> all, Alphabet alphabet, int least, String... prefixes) {
    for (String prefix : prefixes) {
      all.add(new IssuedToken(prefix, alphabet, least));
    }
  }

  /** Behind the token that starts there with the prefix; the start itself if it is too short. */
  int end(String text, int start) {
    int body = start + prefix.length();
    int end = body;
    boolean digit = false;
    boolean upper = false;
    boolean lower = false;
    while (end < text.length() && alphabet.holds(text.charAt(end))) {
      digit |= Letters.isDigit(text.charAt(end));
      upper |= Letters.isUpper(text.charAt(end));
      lower |= Letters.isLower(text.charAt(end));
      end++;
    }
    while (end > body && ".-/".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end - body >= least && (digit || (upper && lower)) ? end : start;
  }
}
