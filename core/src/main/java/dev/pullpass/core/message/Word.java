package dev.pullpass.core.message;

/**
 * The meanings that a phrase in a node text can have: who speaks, at which step, and what went
 * wrong. {@link Vocabulary} has the phrases.
 */
enum Word {
  /** The kubelet passes an error on. */
  KUBELET_FRAME,
  /** A runtime passes an error on. */
  RUNTIME_FRAME,
  /** A request failed: {@code Get "url": …}. */
  REQUEST_FRAME,
  /** The step: looking for the image on the node. */
  IMAGE_INSPECTION,
  /** The step: reading a pull secret. */
  SECRET_READING,
  /** The step: resolving a name. */
  LOOKUP,
  /** The step: opening a connection. */
  DIAL,
  /** The step: going through a proxy. */
  PROXY_CONNECT,
  /** The step: asking for a token without a credential. */
  ANONYMOUS_TOKEN,
  /** The step: asking for a token with a credential. */
  OAUTH_TOKEN,
  /** The step: fetching a layer or the configuration. */
  BLOB_TRANSFER,
  /** The step: unpacking a layer. */
  UNPACKING,
  /** Not a pull: the container could not be started. */
  CONTAINER_START,
  /** Not a pull: mounting volumes, setting up the network, probing a container. */
  OTHER_STEP,
  /** Setting up a pod, of which a pull is only one step. */
  SANDBOX,
  /** The step: pulling an image, said in so many words. */
  PULL_STEP,
  /** The policy forbids to pull. */
  NEVER,
  /** The kubelet's own limit of pulls. */
  QPS,
  /** A pull secret is not there. */
  SECRET_MISSING,
  /** A pull secret cannot be decoded. */
  SECRET_MALFORMED,
  /** Something is no valid JSON; who says it tells what. */
  JSON_FAULT,
  /** The kubelet waits before it pulls again. */
  BACK_OFF,
  /** The image field holds no reference. */
  NAME_INVALID,
  /** A name without a host is not resolved. */
  SHORT_NAME,
  /** A host name is not known. */
  HOST_UNKNOWN,
  /** Nothing came in time. */
  NO_ANSWER,
  /** A connection was refused, cut or had no route. */
  NO_CONNECTION,
  /** Something ended too early; the step tells what. */
  END_OF_FILE,
  /** One side spoke HTTP, the other TLS. */
  HTTP_TO_HTTPS,
  /** A proxy refused. */
  PROXY_REFUSED,
  /** The reason of an HTTP status without its number. */
  REASON_ONLY,
  /** A certificate of an unknown authority. */
  CERTIFICATE_UNKNOWN,
  /** A certificate out of its time. */
  CERTIFICATE_EXPIRED,
  /** A certificate of another name. */
  CERTIFICATE_NAME,
  /** Any other fault of a certificate or a handshake. */
  TLS_FAULT,
  /** Too many requests. */
  RATE_LIMIT,
  /** The credential was valid once. */
  CREDENTIAL_EXPIRED,
  /** A known identity lacks a right. */
  NO_RIGHT,
  /** The credential is not accepted. */
  CREDENTIAL_WRONG,
  /** No credential was sent. */
  CREDENTIAL_NONE,
  /** Absent or no access: the registry does not say which. */
  HIDDEN,
  /** Access was denied. */
  DENIED,
  /** The system denied a call; the step tells which. */
  SYSCALL_DENIED,
  /** The registry wants a (better) credential. */
  AUTHENTICATION_ASKED,
  /** The repository is not known. */
  REPOSITORY_ABSENT,
  /** The tag or digest is not known. */
  MANIFEST_ABSENT,
  /** Something is not there; the step tells what. */
  NOT_FOUND,
  /** The manifest is of a kind that is not supported. */
  FORM_UNSUPPORTED,
  /** The index has nothing for the node's platform. */
  PLATFORM_ABSENT,
  /** A policy for signatures rejects the image. */
  SIGNATURE,
  /** No room on the node. */
  DISK,
  /** Data do not match their digest, or cannot be read. */
  CORRUPT,
  /** A page stands where an API was expected. */
  NO_JSON,
  /** The server answered with something unexpected. */
  SERVER_FAULT
}
