package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.TagsAnswer;
import dev.pullpass.core.image.ImageReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Asks each distinct question once and keeps the answer, for one run. Two references to the same
 * manifest are one question, however they are written; who asks second waits for the first answer.
 */
public final class AskedOnce implements Registry {
  private final Registry registry;
  private final Map<Question, CompletableFuture<RegistryAnswer>> manifests =
      new ConcurrentHashMap<>();
  private final Map<Question, CompletableFuture<TagsAnswer>> tags = new ConcurrentHashMap<>();

  /** Keeps the answers of another registry. */
  public AskedOnce(Registry registry) {
    this.registry = registry;
  }

  private record Question(String repository, String identifier, Optional<Credential> credential) {}

  @Override
  public RegistryAnswer manifest(ImageReference image, Optional<Credential> credential) {
    Question question = new Question(image.repository(), image.identifier(), credential);
    return once(manifests, question, () -> registry.manifest(image, credential));
  }

  @Override
  public TagsAnswer tags(ImageReference image, Optional<Credential> credential) {
    Question question = new Question(image.repository(), "", credential);
    return once(tags, question, () -> registry.tags(image, credential));
  }

  private static <T> T once(
      Map<Question, CompletableFuture<T>> answers, Question question, Supplier<T> ask) {
    CompletableFuture<T> mine = new CompletableFuture<>();
    CompletableFuture<T> first = answers.putIfAbsent(question, mine);
    if (first != null) {
      return first.join();
    }
    try {
      mine.complete(ask.get());
    } catch (RuntimeException bug) {
      mine.completeExceptionally(bug);
    }
    return mine.join();
  }
}
