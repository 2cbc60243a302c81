package dev.pullpass.core.message;

import java.util.List;

/** What the kubelet and the runtimes say: frames, steps, and what they find wrong themselves. */
final class NodePhrases {

  static final List<Phrases> PHRASES =
      List.of(
          Phrases.of(
              Word.KUBELET_FRAME,
              """
              failed to pull image | back-off pulling image | errimagepull
              imagepullbackoff | error syncing pod | image pull failed for
              """),
          Phrases.of(
              Word.RUNTIME_FRAME,
              """
              rpc error | pullimage from image service failed | pulling image
              pulling image failed | failed to pull and unpack image
              failed to resolve reference | failed to resolve image
              failed to resove reference | failed to do request | failed to authorize
              failed to copy | httpreadseeker | no available registry endpoint
              error response from daemon | initializing source | error initializing source
              reading manifest | error reading manifest | pinging container registry
              error pinging docker registry | pinging docker registry returned
              copying system image from manifest list | unable to pull image
              error parsing image name | error parsing manifest for image
              error pulling image configuration | error creating build container
              """),
          Phrases.of(
              Word.REQUEST_FRAME,
              """
              get * | head * | post *
              """),
          Phrases.of(
              Word.IMAGE_INSPECTION,
              """
              failed to inspect image | imageinspecterror
              """),
          Phrases.of(
              Word.SECRET_READING,
              """
              dockerconfigjson | .dockerconfigjson | data[.dockerconfigjson]
              data[.dockercfg]
              """),
          Phrases.of(
              Word.ANONYMOUS_TOKEN,
              """
              failed to fetch anonymous token
              """),
          Phrases.of(
              Word.OAUTH_TOKEN,
              """
              failed to fetch oauth token
              """),
          Phrases.of(
              Word.BLOB_TRANSFER,
              """
              reading blob | error reading blob | writing blob | error writing blob
              fetching blob | could not fetch content descriptor
              error pulling image configuration | failed open
              """),
          Phrases.of(
              Word.UNPACKING,
              """
              failed to extract layer | error extracting layer | failed to register layer
              failed to unpack image | failed to unpack image on snapshotter
              failed to prepare extraction snapshot | applylayer
              error processing tar file | processing tar file | mount callback failed on
              failed to apply layer | error applying layer
              adding layer with blob | error adding layer with blob | storing blob to file
              """),
          Phrases.of(
              Word.CONTAINER_START,
              """
              oci runtime create failed | runc create failed
              failed to create containerd task | crashloopbackoff
              """),
          Phrases.of(
              Word.NEVER,
              """
              errimageneverpull | with pull policy of never | image pull policy is never
              """),
          Phrases.of(
              Word.QPS,
              """
              pull qps exceeded
              """),
          Phrases.of(
              Word.SECRET_MISSING,
              """
              unable to retrieve some image pull secrets | unable to retrieve pull secret
              unable to retrieve image pull secrets | failedtoretrieveimagepullsecret
              couldn't get secret | secret * not found | secrets * not found
              secret not found
              """),
          Phrases.of(
              Word.SECRET_MALFORMED,
              """
              illegal base64 data | unable to parse auth field
              must be formatted as base64(username:password)
              invalid auth configuration file
              """),
          Phrases.of(
              Word.JSON_FAULT,
              """
              invalid character | unexpected end of json input | json: cannot unmarshal
              cannot unmarshal | unexpected eof json
              """),
          Phrases.of(
              Word.BACK_OFF,
              """
              back-off pulling image | imagepullbackoff | errimagepull | errpull
              """),
          Phrases.of(
              Word.NAME_INVALID,
              """
              invalid reference format | invalidimagename
              failed to apply default image tag | couldn't parse image reference
              couldn't parse image name | could not parse image reference
              could not parse reference | failed to parse reference
              failed to parse image | unable to parse image | unable to parse image name
              invalid image name | invalid image reference | invalid repository name
              repository name must be lowercase | repository name must be canonical
              repository name must not be longer | repository name must have at least
              repository can only contain | must be lowercase | invalid tag format
              invalid tag name | invalid checksum digest length
              invalid checksum digest format | invalid digest format
              unsupported digest algorithm | object required
              cannot specify 64-byte hexadecimal strings
              references with both a tag and digest | name_invalid | name invalid
              """),
          Phrases.of(
              Word.SHORT_NAME,
              """
              short-name * | short name mode is enforcing | short-name resolution enforced
              ambiguous list | did not resolve to an alias | no registries configured
              no unqualified-search registries | unqualified-search registries
              unqualified image | cannot prompt without a tty
              """),
          Phrases.of(
              Word.SYSCALL_DENIED,
              """
              permission denied | operation not permitted
              """),
          Phrases.of(
              Word.FORM_UNSUPPORTED,
              """
              media type * is no longer supported | schema 1 | schema1 | schema v1
              schemaversion 1 | schema version 1 | unsupported schema version
              unsupported manifest schema version
              application/vnd.docker.distribution.manifest.v1+prettyjws
              application/vnd.docker.distribution.manifest.v1+json
              docker image format v1 | docker image manifest version 2, schema 1
              unsupported manifest media type | unsupported manifest type
              unsupported manifest | unsupported mediatype | unsupported media type
              unsupported image media type | unexpected media type | unexpected mediatype
              unknown media type | unknown mediatype | invalid media type
              invalid mediatype | mediatype in manifest should be | mediatype not allowed
              media type not allowed | manifest has media type | but client accepts
              accept header does not support | no processor for media-type
              failed to get stream processor | encountered unknown type
              unsupported artifact | unsupported image type | unrecognized manifest
              manifest_invalid | manifest invalid | missing signature key
              unsupported docker v2 | unimplemented: media type
              not a valid image manifest
              """),
          Phrases.of(
              Word.PLATFORM_ABSENT,
              """
              no match for platform in manifest | no match for platform
              no matching manifest for | no matching manifest
              no image found in manifest list | no image found in image index
              no child with platform | does not match the specified platform
              does not provide the specified platform | was found but does not match
              image operating system | image os | cannot be used on this platform
              no suitable image found for platform | no supported platform found
              """),
          Phrases.of(
              Word.SIGNATURE,
              """
              signaturevalidationfailed | signature validation failed
              signature verification failed | source image rejected
              a signature was required | no signature exists | no matching signatures
              no matching attestations | no signatures found | rejected by policy
              is rejected by policy | policy rejected | image rejected by policy
              failed to verify signature | failed to verify image signature
              failed to verify image | invalid signature
              cryptographic signature verification failed | image is not signed
              not signed in notary | no valid trust data
              remote trust data does not exist
              could not validate the path to a trusted root | due to configured policy
              projectpolicyviolation
              """),
          Phrases.of(
              Word.DISK,
              """
              no space left on device | disk quota exceeded | not enough space on the disk
              not enough disk space | insufficient disk space | free data blocks
              freediskspacefailed
              """),
          Phrases.of(
              Word.CORRUPT,
              """
              invalid tar header | unexpected commit digest | unexpected commit size
              failed commit on ref | failed size validation | content digest * not found
              filesystem layer verification failed | layer verification failed
              verification failed for digest | image verification failed for digest
              manifest verification failed for digest | unknown blob | blob unknown
              blob_unknown | blob unknown to registry | digest mismatch
              digest did not match | digests did not match | does not match digest
              manifest does not match provided manifest digest
              layers from manifest don't match image configuration | wrong diff id
              wrong diff id calculated on extraction | gzip: invalid header
              gzip: invalid checksum | invalid gzip header | corrupt input before offset
              magic number mismatch | corrupted | input/output error
              layer does not exist | blob not found | missing blob | read-only file system
              structure needs cleaning
              """));

  private NodePhrases() {}
}
