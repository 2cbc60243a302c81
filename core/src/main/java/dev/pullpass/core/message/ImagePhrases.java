package dev.pullpass.core.message;

import java.util.List;

/** What the runtimes find wrong with the image itself: its kind, platform, signature and data. */
final class ImagePhrases {

  static final List<Phrases> PHRASES =
      List.of(
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
              unsupported image media type | unsupported image-specific operation on artifact | unexpected media type | unexpected mediatype
              unknown media type | unknown mediatype | invalid media type
              invalid mediatype | mediatype in manifest should be | mediatype not allowed
              media type not allowed | manifest has media type | but client accepts
              accept header does not support | no processor for media-type
              failed to get stream processor | encountered unknown type
              unsupported artifact | unsupported image type | unrecognized manifest
              manifest_invalid | manifest invalid | missing signature key
              unsupported docker v2 | unimplemented: media type
              not a valid image manifest
              not implemented: media type | media type * is not allowed
              does not contain a layer with mediatype | with unsupported media type
              invalid rootfs in image configuration | unsupported config media type
              unknown config media type | unexpected config media type | unknown manifest type
              unsupported manifest schema | mismatched image rootfs and manifest layers
              unsupported layer media type | unsupported manifest format
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
              no image found for architecture | platform mismatch | unsupported platform
              does not match the detected host platform | does not match the host operating system
              incompatible os version | could not find a manifest matching platform
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
              does not have trust data | trust data missing | trust data unavailable
              image verification failed | signature mismatch | signature not found | signature required
              no signatures associated | no valid signature | no valid signatures | is not signed
              failed to verify signatures | signature verification error | invalid gpg signature
              none of the expected identities matched | invalid policy in * | unknown policy requirement type
              denied by binary authorization | denied by attestor | denied by policy | blocked by policy
              signature for identity * | obtaining default signature policy | loading signature policy
              """),
          Phrases.of(
              Word.DISK,
              """
              no space left on device | disk quota exceeded | not enough space on the disk
              not enough disk space | insufficient disk space | free data blocks
              freediskspacefailed
              no space left | enospc | out of disk space | disk is full | disk full
              not enough space | insufficient space
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
              unexpected eof in archive | crc32 mismatch | invalid deflate data
              would not match destination reference | digest_invalid | digest invalid
              """));

  private ImagePhrases() {}
}
