package dev.pullpass.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileReaderTest {

  private static List<String> images(String text) {
    return Said.images(FileKind.DOCKERFILE, text);
  }

  /** {@code ;} stands for a line end. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "FROM nginx | 1 BASE FROM = nginx",
        "from nginx:1.27 as web | 1 BASE FROM = nginx:1.27",
        "FROM --platform=$BUILDPLATFORM registry.test:5000/app | 1 BASE FROM ="
            + " registry.test:5000/app",
        "FROM scratch | nothing",
        "# comment;  # FROM a;FROM b:1 | 3 BASE FROM = b:1",
        "FROM \\;  # why;  b:1 | 3 BASE FROM = b:1",
        "# escape=`;FROM `; b:1 | 3 BASE FROM = b:1",
        "ARG BASE=a/b:1;FROM $BASE | 1 BASE FROM = a/b:1",
        "ARG BASE='a/b:1';FROM ${BASE} | 1 BASE FROM = a/b:1",
        "ARG T=1;FROM a/b:${T} | 2 BASE FROM = a/b:${T} -> a/b:1",
        "FROM a/b:${T:-2} | 1 BASE FROM = a/b:${T:-2} -> a/b:2",
        "ARG T;FROM a/b:$T | 2 BASE FROM = a/b:$T",
        "ARG A=1 T=2;ARG N=b:$T;FROM $N | 3 BASE FROM = $N -> b:2",
        "FROM a:1 AS Base;FROM base;COPY --from=0 /a /b | 1 BASE FROM = a:1",
        "FROM scratch;COPY --chown=1 --from=a/b:1 /x /x | 2 BASE COPY --from = a/b:1",
        "FROM scratch;RUN --mount=type=bind,from=a:1,target=/x make | 2 BASE RUN --mount = a:1",
        "FROM scratch;RUN --mount=from=a:1 make --mount=from=b | 2 BASE RUN --mount = a:1",
        "FROM scratch;RUN --mount=type=cache,target=/x make | nothing",
        "FROM scratch;ONBUILD COPY --from=a:1 x y | 2 BASE COPY --from = a:1",
        "FROM scratch;RUN <<EOF;FROM a;EOF;COPY --from=b:1 x y | 5 BASE COPY --from = b:1",
        "FROM scratch;COPY <<-'A' <<B /x;FROM a;A;FROM b;B;COPY --from=c:1 x y | 7 BASE COPY --from"
            + " = c:1",
        "FROM scratch;COPY --from=composer x y | 2 BASE COPY --from = composer",
        "FROM scratch;COPY --from=binary_dir x y | nothing",
        "FROM scratch;RUN --mount=from=context make | nothing",
        "FROM scratch;RUN make; | nothing"
      })
  void whatItBuildsOn(String text, String said) {
    assertThat(images(text.replace(";", "\n"))).isEqualTo(said == null ? List.of() : List.of(said));
  }

  @Test
  void argumentsOfAStageDoNotCountInTheNext() {
    assertThat(images("FROM a:1\nARG T=5\nFROM b:$T\n"))
        .containsExactly("1 BASE FROM = a:1", "3 BASE FROM = b:$T");
  }

  @Test
  void carriageReturnsAndByteOrderMarksAreNoPartOfNames() {
    assertThat(images("\uFEFFFROM a:1\r\nFROM \\\r\n  b:2 AS x\r\n"))
        .containsExactly("1 BASE FROM = a:1", "3 BASE FROM = b:2");
  }
}
