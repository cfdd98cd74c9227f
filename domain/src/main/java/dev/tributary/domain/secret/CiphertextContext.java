package dev.tributary.domain.secret;

/**
 * Where a ciphertext belongs. It is bound to this place: moved to another record or field, it
 * cannot be decrypted.
 */
public record CiphertextContext(String table, String record, String field) {
  /** The place of a named secret's value. */
  public static CiphertextContext of(SecretName name) {
    return new CiphertextContext("secret", name.value(), "value");
  }

  /** Unambiguous: no part can contain the separator's place in another. */
  public String text() {
    return "%d:%s/%d:%s/%d:%s"
        .formatted(table.length(), table, record.length(), record, field.length(), field);
  }
}
