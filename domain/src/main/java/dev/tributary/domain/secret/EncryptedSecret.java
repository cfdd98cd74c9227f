package dev.tributary.domain.secret;

/**
 * A secret as it is stored.
 *
 * @param keyId the fingerprint of the master key that decrypts it
 * @param text nonce and ciphertext in Base64
 */
public record EncryptedSecret(String keyId, String text) {}
