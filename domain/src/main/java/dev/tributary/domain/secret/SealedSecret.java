package dev.tributary.domain.secret;

/**
 * A secret as it is stored.
 *
 * @param keyId the fingerprint of the master key that opens it
 * @param text nonce and ciphertext in Base64
 */
public record SealedSecret(String keyId, String text) {}
