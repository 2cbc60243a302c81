package dev.pullpass.core.message;

import java.util.List;

/** What registries and their token servers say; OCI error codes stand in both their forms. */
final class RegistryPhrases {

  static final List<Phrases> PHRASES =
      List.of(
          Phrases.of(
              Word.REASON_ONLY,
              """
              forbidden | bad gateway | service unavailable | gateway timeout
              gateway time-out | internal server error | bad request | not allowed
              not implemented
              """),
          Phrases.of(
              Word.RATE_LIMIT,
              """
              toomanyrequests | too many requests | too_many_requests
              reached your pull rate limit | unauthenticated pull rate limit
              pull rate limit | rate limit | rate limited | rate exceeded
              rate limit exceeded | ratelimit exceeded | throttlingexception
              quota exceeded for quota metric
              toomanyrequestsexception | request was throttled | requests have been throttled
              rate-limited | rate-limit exceeded
              """),
          Phrases.of(
              Word.CREDENTIAL_EXPIRED,
              """
              authorization token has expired | access token is expired
              access token has expired | access token expired | token has expired
              token is expired | token expired | expired token | expiredtoken
              credential has expired | credentials have expired | credentials expired
              password has expired | token failed verification: expired
              client secret keys are expired | client secret is expired | secret has expired
              expiredtokenexception | expired_token | session has expired | credentials are expired
              token was expired | password expired | robot account has expired
              """),
          Phrases.of(
              Word.NO_RIGHT,
              """
              permission * denied on resource | permission_denied | permissiondenied
              is not authorized to perform | not authorized to perform
              access token has insufficient scopes | token has insufficient scopes
              insufficient scopes | insufficient permission | insufficient permissions
              does not have permission | does not have the permission
              does not have * access | do not have permission | don't have permission
              you have no permission | not have required permission
              caller does not have permission | permission required
              is not allowed access | has no pull permission | no permission to pull
              no pull permission
              permission denied for * from request | installation not allowed to
              not allowed to read | not allowed to pull | lacks permission | missing permission
              """),
          Phrases.of(
              Word.CREDENTIAL_WRONG,
              """
              invalid username/password | incorrect username or password
              invalid username or password | invalid username and password
              username or password is incorrect | wrong username or password
              password is invalid | http basic: access denied
              user cannot be authenticated with the token provided
              could not find robot with username | invalid access token
              invalid credentials | invalid credential | bad credentials
              authgroup.verify | security token included in the request is invalid
              invalid_grant | unable to parse json key | token failed verification
              personal access token is invalid | authentication failed
              invalid clientid or client secret | invalid client secret | invalid_client
              invalid user name or password | username/password is incorrect
              """),
          Phrases.of(
              Word.CREDENTIAL_NONE,
              """
              no basic auth credentials | no user/password was provided
              unauthenticated request | unauthenticated requests do not have permission
              authorize header needed | anonymous access is not allowed
              anonymous caller does not have
              """),
          Phrases.of(
              Word.HIDDEN,
              """
              pull access denied | requested access to the resource is denied
              insufficient_scope | insufficient scope | does not exist or no pull access
              does not exist or may require | may require 'docker login'
              access forbidden
              """),
          Phrases.of(
              Word.DENIED,
              """
              denied | access denied | accessdenied | access is denied | 403 forbidden
              """),
          Phrases.of(
              Word.AUTHENTICATION_ASKED,
              """
              unauthorized | authentication required | authentication is required
              not authenticated | authorization failed | not authorized | invalid_token
              invalid token | unauthenticated | login required
              you don't have the needed permissions | you may have invalid credentials
              """),
          Phrases.of(
              Word.REPOSITORY_ABSENT,
              """
              name unknown | name_unknown | repository name not known to registry
              repository * not found | repository not found | repo not found
              the repository with name * does not exist | repository * does not exist
              repository does not exist | project * not found | project not found
              namespace * not found | repositorynotfoundexception
              repo * not found | no such repository | repository unknown | namespace not found
              """),
          Phrases.of(
              Word.MANIFEST_ABSENT,
              """
              manifest unknown | manifest_unknown | unknown manifest
              manifest for * not found | manifest * not found | manifest not found
              manifest tagged by * is not found | tag * not found
              tag * was deleted or has expired | tag does not exist | tag not found
              no such image | image not found | requested image not found
              artifact * not found | http.statusnotfound | tag_expired | not_found
              is not known to the registry | manifest is not known
              """),
          Phrases.of(
              Word.NOT_FOUND,
              """
              not found | notfound | does not exist
              """),
          Phrases.of(
              Word.NO_JSON,
              """
              invalid character '<' | error parsing http | error unmarshalling content
              """),
          Phrases.of(
              Word.SERVER_FAULT,
              """
              unexpected http status | received unexpected http status
              unexpected status code | unexpected status
              invalid status code from registry | stopped after 10 redirects
              missing www-authenticate header | unsupported: the operation is unsupported
              unavailable: service unavailable | internal error
              unexpected http code | upstream connect error
              no healthy upstream | internal_server_error | service temporarily unavailable
              """));

  private RegistryPhrases() {}
}
