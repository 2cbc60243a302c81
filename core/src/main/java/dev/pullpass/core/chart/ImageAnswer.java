package dev.pullpass.core.chart;

import java.util.List;

/** Whether a chart can write the digest of an image. */
public sealed interface ImageAnswer {

  /** Where its templates write it, in order; more than one where a helper serves many. */
  List<ChartPlace> places();

  /**
   * It will, with the edits of the patch.
   *
   * @param key the new key in the values: {@code controller.image.digest}; of lists, {@code
   *     sidecars[].digest}
   */
  record Patched(String key, List<ChartPlace> places) implements ImageAnswer {
    public Patched {
      places = List.copyOf(places);
    }
  }

  /**
   * It can already.
   *
   * @param key where the digest is given; empty where that could not be told
   * @param how in words
   */
  record Already(String key, How how, List<ChartPlace> places) implements ImageAnswer {
    public Already {
      places = List.copyOf(places);
    }
  }

  /** How a digest gets in without a patch. */
  enum How {
    /** A key holds it. */
    KEY,
    /** One value holds the whole image, so a digest may stand in it. */
    WHOLE
  }

  /** The template itself holds the image, so its digest belongs there. */
  record Literal(List<ChartPlace> places) implements ImageAnswer {
    public Literal {
      places = List.copyOf(places);
    }
  }

  /**
   * It cannot, and no edit is certain to change just that.
   *
   * @param reason a sentence without its full stop
   */
  record Refused(String reason, List<ChartPlace> places) implements ImageAnswer {
    public Refused {
      places = List.copyOf(places);
    }
  }
}
