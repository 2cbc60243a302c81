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
              storing blob to file | error storing blob to file
              """),
          Phrases.of(
              Word.UNPACKING,
              """
              failed to extract layer | error extracting layer | failed to register layer
              failed to unpack image | failed to unpack image on snapshotter
              failed to prepare extraction snapshot | applylayer
              error processing tar file | processing tar file | mount callback failed on
              failed to apply layer | error applying layer
              adding layer with blob | error adding layer with blob
              hcsshim::importlayer | hcsshim::processbaselayer | hcsshim::processutilityvmimage
              """),
          Phrases.of(
              Word.CONTAINER_START,
              """
              oci runtime create failed | runc create failed
              failed to create containerd task | crashloopbackoff
              """),
          Phrases.of(
              Word.PULL_STEP,
              """
              failed to pull image | failed to pull and unpack image | failed to resolve reference
              unable to pull image | unable to pull sandbox image | failed to get sandbox image
              initializing source | error initializing source | pinging container registry
              error pinging docker registry | reading manifest | error reading manifest
              """),
          Phrases.of(
              Word.SANDBOX,
              """
              failed to create pod sandbox | failed create pod sandbox
              """),
          Phrases.of(
              Word.OTHER_STEP,
              """
              mountvolume.setup failed | mountvolume.mountdevice failed | mountvolume.waitforattach
              attachvolume.attach failed | unable to mount volumes | unable to attach or mount volumes
              timeout expired waiting for volumes | readiness probe failed | readiness probe errored
              liveness probe failed | liveness probe errored | startup probe failed
              startup probe errored | poststarthook failed | prestophook failed
              networkplugin cni | network plugin is not ready | netplugin failed
              failed to setup network for sandbox | failed to set up sandbox container
              plugin type=* | configmap * not found | error: secret * not found
              couldn't find key * in secret | couldn't find key * in configmap
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
              image pull secret * not found | imagepullsecret * not found | pull secret * not found
              """),
          Phrases.of(
              Word.SECRET_MALFORMED,
              """
              illegal base64 data | unable to parse auth field
              must be formatted as base64(username:password)
              invalid auth configuration file
              username and password concatenated with a colon
              data[.dockerconfigjson]: invalid value | data[.dockerconfigjson]: required value
              failed to parse dockerconfigjson | failed to decode dockerconfigjson
              unable to parse dockerconfigjson | unable to decode dockerconfigjson
              error parsing dockerconfigjson | invalid dockerconfigjson
              unsupported auth config
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
              not a valid repository/tag | malformed image reference | invalid image tag
              could not parse image | cannot parse image | image name cannot be empty
              """),
          Phrases.of(
              Word.SHORT_NAME,
              """
              short-name * | short name mode is enforcing | short-name resolution enforced
              ambiguous list | did not resolve to an alias | no registries configured
              no unqualified-search registries | unqualified-search registries
              unqualified image | cannot prompt without a tty
              no search registries | short name and no search registries
              """),
          Phrases.of(
              Word.SYSCALL_DENIED,
              """
              permission denied | operation not permitted
              """));

  private NodePhrases() {}
}
