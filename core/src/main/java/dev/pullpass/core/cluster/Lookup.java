package dev.pullpass.core.cluster;

import java.util.Optional;
import java.util.function.Function;

/**
 * The result of looking for one thing: it was found, it is absent, looking was forbidden, or nobody
 * looked. Only {@link Absent} may be reported as absence.
 *
 * @param <T> what was looked for
 */
public sealed interface Lookup<T> {

  /** It is there. */
  record Found<T>(T value) implements Lookup<T> {}

  /** It was looked for with sufficient rights and is not there. */
  record Absent<T>() implements Lookup<T> {}

  /** Looking was refused; {@code what} names the missing right ("get secrets in shop"). */
  record Forbidden<T>(String what) implements Lookup<T> {}

  /** Nobody looked: a dump without that kind of object, or an offline run. */
  record NotAsked<T>() implements Lookup<T> {}

  /** The value if it was found. */
  default Optional<T> found() {
    return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
  }

  /** True if it is known not to be there. */
  default boolean isAbsent() {
    return this instanceof Absent;
  }

  /** True if it is not known whether it is there. */
  default boolean isUnknown() {
    return this instanceof Forbidden || this instanceof NotAsked;
  }

  /** The same knowledge about something derived from the value. */
  default <R> Lookup<R> map(Function<? super T, ? extends R> derive) {
    if (this instanceof Found<T> found) {
      return new Found<>(derive.apply(found.value()));
    }
    if (this instanceof Forbidden<T> forbidden) {
      return new Forbidden<>(forbidden.what());
    }
    return isAbsent() ? new Absent<>() : new NotAsked<>();
  }
}
