package dev.pullpass.core.credential;

/**
 * Something wrong in a Docker config. Nothing in it quotes a password or the value of a field.
 *
 * @param field where, as a path: {@code auths["registry.test"].auth}; empty for the whole document
 * @param offset the index of the byte in the decoded document where the trouble starts
 * @param kubeletMessage the text that the kubelet gives; empty for what it does not stumble over
 * @param explanation one plain sentence for a person
 */
public record ConfigFault(String field, int offset, String kubeletMessage, String explanation) {}
