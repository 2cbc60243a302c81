package dev.pullpass.core.message;

import static dev.pullpass.core.message.Rule.answered;
import static dev.pullpass.core.message.Rule.says;

import java.util.List;

/**
 * The whole decision: which label the words and the status of one error prove. The first rule that
 * holds decides; the order says which clue tells more (a definite answer before a general one, the
 * kind of a fault before the request that met it).
 */
final class Decision {

  static final List<Rule> RULES =
      List.of(
          says(Label.UNREADABLE, Word.CONTAINER_START),
          says(Label.UNREADABLE, Word.OTHER_STEP, Word.SANDBOX).unless(Word.PULL_STEP),
          says(Label.NEVER_PULL, Word.NEVER),
          says(Label.PULL_QPS_EXCEEDED, Word.QPS),
          says(Label.DISK_FULL, Word.DISK),
          says(Label.SIGNATURE_REJECTED, Word.SIGNATURE),
          says(Label.PULL_SECRET_MISSING, Word.SECRET_MISSING),
          says(Label.PULL_SECRET_MALFORMED, Word.SECRET_MALFORMED),
          says(Label.PULL_SECRET_MALFORMED, Word.JSON_FAULT).during(Word.SECRET_READING),
          // Only the kubelet parses secrets; in a runtime's mouth it is the registry's body.
          says(Label.PULL_SECRET_MALFORMED, Word.JSON_FAULT)
              .unless(Word.RUNTIME_FRAME, Word.REQUEST_FRAME, Word.SERVER_FAULT, Word.NO_JSON),
          says(Label.SHORT_NAME_UNRESOLVED, Word.SHORT_NAME),
          // The network, from the nearest hop to the farthest.
          says(Label.PROXY_FAILURE, Word.PROXY_CONNECT, Word.PROXY_REFUSED),
          answered(Label.PROXY_FAILURE, 407),
          says(Label.TLS_HTTP_MISMATCH, Word.HTTP_TO_HTTPS),
          says(Label.TLS_UNTRUSTED, Word.CERTIFICATE_UNKNOWN, Word.CERTIFICATE_EXPIRED),
          says(Label.TLS_UNTRUSTED, Word.CERTIFICATE_NAME, Word.TLS_FAULT),
          says(Label.DNS_FAILURE, Word.HOST_UNKNOWN),
          says(Label.DNS_FAILURE, Word.LOOKUP).during(Word.DIAL),
          // What the registry or its token server says in so many words.
          answered(Label.RATE_LIMITED, 429),
          says(Label.RATE_LIMITED, Word.RATE_LIMIT),
          says(Label.EXPIRED_CREDENTIALS, Word.CREDENTIAL_EXPIRED),
          says(Label.NO_CREDENTIALS, Word.CREDENTIAL_NONE),
          says(Label.INSUFFICIENT_PERMISSION, Word.NO_RIGHT),
          says(Label.BAD_CREDENTIALS, Word.CREDENTIAL_WRONG),
          says(Label.PLATFORM_MISMATCH, Word.PLATFORM_ABSENT),
          says(Label.MANIFEST_UNSUPPORTED, Word.FORM_UNSUPPORTED),
          says(Label.CORRUPT_DATA, Word.CORRUPT),
          says(Label.CORRUPT_DATA, Word.END_OF_FILE, Word.SYSCALL_DENIED).during(Word.UNPACKING),
          // The answer of the token server, by who was asking.
          answered(Label.NO_CREDENTIALS, 401, 403).during(Word.ANONYMOUS_TOKEN),
          answered(Label.BAD_CREDENTIALS, 400, 401).during(Word.OAUTH_TOKEN),
          // Refused or absent.
          says(Label.INVALID_IMAGE_NAME, Word.NAME_INVALID),
          says(Label.DENIED_OR_NOT_FOUND, Word.HIDDEN),
          says(Label.REPO_NOT_FOUND, Word.REPOSITORY_ABSENT),
          says(Label.MANIFEST_NOT_FOUND, Word.MANIFEST_ABSENT),
          says(Label.DENIED_OR_NOT_FOUND, Word.DENIED),
          answered(Label.DENIED_OR_NOT_FOUND, 403),
          says(Label.UNAUTHORIZED, Word.AUTHENTICATION_ASKED),
          answered(Label.UNAUTHORIZED, 401),
          // No answer.
          says(Label.TIMEOUT, Word.NO_ANSWER),
          says(Label.CONNECTION_FAILED, Word.NO_CONNECTION, Word.END_OF_FILE),
          says(Label.CONNECTION_FAILED, Word.SYSCALL_DENIED).during(Word.DIAL),
          // Answers that say little.
          answered(Label.CORRUPT_DATA, 404).during(Word.BLOB_TRANSFER),
          says(Label.CORRUPT_DATA, Word.NOT_FOUND).during(Word.BLOB_TRANSFER),
          answered(Label.MANIFEST_NOT_FOUND, 404).unless(Word.JSON_FAULT, Word.NO_JSON),
          says(Label.MANIFEST_NOT_FOUND, Word.NOT_FOUND).unless(Word.JSON_FAULT, Word.NO_JSON),
          says(Label.CORRUPT_DATA, Word.UNPACKING),
          says(
              Label.REGISTRY_ERROR,
              Word.NO_JSON,
              Word.REASON_ONLY,
              Word.SERVER_FAULT,
              Word.JSON_FAULT),
          Rule.answeredAny(Label.REGISTRY_ERROR),
          says(Label.CONNECTION_FAILED, Word.DIAL),
          says(Label.INSPECT_FAILED, Word.IMAGE_INSPECTION),
          says(Label.BACKOFF_ONLY, Word.BACK_OFF).unless(Word.RUNTIME_FRAME));

  private Decision() {}
}
