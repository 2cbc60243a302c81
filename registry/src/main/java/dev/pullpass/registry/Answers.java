package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.Bodies;
import dev.pullpass.core.facts.ErrorBody;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Platform;
import dev.pullpass.registry.Conversation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the outcome of a question into a {@link RegistryAnswer}, free of secrets. */
final class Answers {
  private final RegistrySettings settings;
  private final ImageReference image;
  private final Redaction redaction;

  Answers(RegistrySettings settings, ImageReference image, Optional<Credential> credential) {
    this.settings = settings;
    this.image = image;
    this.redaction = Redaction.of(credential);
  }

  RegistryAnswer manifest(Conversation talk, Outcome outcome) {
    return redaction.clean(withToken(plain(talk, outcome), talk, outcome));
  }

  /** Why a question for tags failed: a clause without a final stop. */
  String obstacle(Conversation talk, Outcome outcome) {
    RegistryAnswer answer = redaction.clean(plain(talk, outcome));
    String why =
        answer
            .fault()
            .map(fault -> fault.host() + ": " + fault.detail())
            .orElseGet(() -> answer.answeredBy() + " answered " + answer.status());
    return why
        + answer.errors().stream()
            .map(RegistryError::message)
            .filter(message -> !message.isEmpty())
            .findFirst()
            .map(message -> ": " + message)
            .orElse("");
  }

  private RegistryAnswer plain(Conversation talk, Outcome outcome) {
    return outcome instanceof Outcome.NoToken none
        ? noToken(talk, none.reply())
        : registry(talk, ((Outcome.Registry) outcome).reply());
  }

  private static RegistryAnswer noToken(Conversation talk, TokenReply token) {
    return new RegistryAnswer(
        token.answer().status(),
        token.answer().errors(),
        talk.challenge(),
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        token.fault(),
        token.answer().host(),
        talk.credentialSent(),
        token.retryAfterSeconds(),
        talk.notes());
  }

  private RegistryAnswer registry(Conversation talk, Reply reply) {
    return reply instanceof Reply.Answered answer
        ? answered(talk, answer)
        : failed(talk, ((Reply.Failed) reply).fault());
  }

  private static RegistryAnswer failed(Conversation talk, NetworkFault fault) {
    return new RegistryAnswer(
        0,
        List.of(),
        talk.challenge(),
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        Optional.of(fault),
        fault.host(),
        talk.credentialSent(),
        Optional.empty(),
        talk.notes());
  }

  private RegistryAnswer answered(Conversation talk, Reply.Answered answer) {
    boolean good = answer.status() == 200;
    return new RegistryAnswer(
        answer.status(),
        good ? List.of() : ErrorBody.read(answer.content().bytes()),
        talk.challenge(),
        Optional.empty(),
        good ? digest(answer) : Optional.empty(),
        good ? mediaType(answer) : "",
        good ? platforms(answer) : List.of(),
        Optional.empty(),
        answer.origin().authority(),
        talk.credentialSent(),
        RetryAfter.seconds(answer, settings.clock()),
        notes(talk, answer));
  }

  private static RegistryAnswer withToken(
      RegistryAnswer answer, Conversation talk, Outcome outcome) {
    return new RegistryAnswer(
        answer.status(),
        answer.errors(),
        answer.challenge(),
        talk.token(outcome),
        answer.digest(),
        answer.mediaType(),
        answer.platforms(),
        answer.fault(),
        answer.answeredBy(),
        answer.credentialSent(),
        answer.retryAfterSeconds(),
        answer.notes());
  }

  private static boolean hasBody(Reply.Answered answer) {
    return answer.content().isWhole() && answer.content().length() > 0;
  }

  private static Optional<String> digest(Reply.Answered answer) {
    boolean countable = hasBody(answer) && MediaTypes.isManifest(mediaType(answer));
    return answer
        .header("Docker-Content-Digest")
        .or(() -> countable ? Optional.of(answer.content().digest()) : Optional.empty());
  }

  private static String mediaType(Reply.Answered answer) {
    String declared = answer.mediaType();
    return MediaTypes.isManifest(declared)
        ? declared
        : Bodies.mediaType(answer.content().bytes()).orElse(declared);
  }

  private static List<Platform> platforms(Reply.Answered answer) {
    return MediaTypes.isIndex(mediaType(answer))
        ? Bodies.platforms(answer.content().bytes())
        : List.of();
  }

  private List<String> notes(Conversation talk, Reply.Answered answer) {
    List<String> notes = new ArrayList<>(talk.notes());
    redirect(answer).ifPresent(notes::add);
    body(answer).ifPresent(notes::add);
    emptyToken(talk).ifPresent(notes::add);
    answer
        .header("ratelimit-remaining")
        .map(left -> "The registry counts pulls: ratelimit-remaining " + left + ".")
        .ifPresent(notes::add);
    return notes;
  }

  private static Optional<String> redirect(Reply.Answered answer) {
    return answer.status() >= 300 && answer.status() < 400
        ? Optional.of("The redirect was not followed: it leads to plain HTTP, or nowhere.")
        : Optional.empty();
  }

  private Optional<String> body(Reply.Answered answer) {
    if (!answer.content().isWhole()) {
      return Optional.of(
          "The answer is longer than " + limit(answer) + " bytes; the rest was not read.");
    }
    if (answer.status() != 200) {
      return Optional.empty();
    }
    return MediaTypes.isManifest(mediaType(answer)) ? otherDigest(answer) : noManifest(answer);
  }

  private static int limit(Reply.Answered answer) {
    return answer.status() == 200 ? Request.MANIFEST_BYTES : Request.ERROR_BYTES;
  }

  private static Optional<String> noManifest(Reply.Answered answer) {
    String type = answer.mediaType().isEmpty() ? "no content type" : answer.mediaType();
    return Optional.of("The answer is no image manifest: " + type + ".");
  }

  private Optional<String> otherDigest(Reply.Answered answer) {
    return image
        .digest()
        .filter(asked -> asked.startsWith("sha256:") && hasBody(answer))
        .filter(asked -> !asked.equals(answer.content().digest()))
        .map(asked -> "The content's digest is " + answer.content().digest() + ", not as asked.");
  }

  private static Optional<String> emptyToken(Conversation talk) {
    return talk.hasEmptyToken()
        ? Optional.of("The token endpoint answered 200 without a usable token.")
        : Optional.empty();
  }
}
