package dev.pullpass.core.chart;

import dev.pullpass.core.template.Expression;
import java.util.List;

/**
 * A place where a template puts a tag behind a repository.
 *
 * @param repository the pieces before the colon
 * @param tag what stands behind it
 * @param sources the expressions that write the two, as far as they stand there
 */
record Seam(Spot spot, List<Piece> repository, Symbol tag, List<Expression> sources) {
  Seam {
    repository = List.copyOf(repository);
    sources = List.copyOf(sources);
  }
}
