package dev.tributary.domain.account.transport;

import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.account.token.PemPrivateKey;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the secrets of a client certificate that no connection could use. */
public final class CertificateCheck {
  private CertificateCheck() {}

  /**
   * What is wrong, by the names of the secrets.
   *
   * @param values of the secrets; one that is not there is passed over
   */
  public static List<Message> of(
      ClientCertificate own, Function<SecretName, Optional<Secret>> values) {
    return switch (own) {
      case ClientCertificate.None _ -> List.of();
      case ClientCertificate.Pem(var certificate, var key) ->
          Stream.concat(
                  certificate
                      .filter(name -> fails(name, values, CertificateCheck::readPem))
                      .stream()
                      .map(name -> AccountErrorCode.CERTIFICATE_UNREADABLE.with(name.value())),
                  key.filter(name -> fails(name, values, PemPrivateKey::requireKey)).stream()
                      .map(name -> AccountErrorCode.KEY_UNREADABLE.with(name.value())))
              .toList();
      case ClientCertificate.Pkcs12(var store, var password) ->
          password.flatMap(values).isEmpty() && password.isPresent()
              ? List.of()
              : store
                  .filter(name -> fails(name, values, text -> readStore(text, password, values)))
                  .map(name -> AccountErrorCode.STORE_UNREADABLE.with(name.value()))
                  .stream()
                  .toList();
    };
  }

  /** Reads a value. */
  @FunctionalInterface
  private interface Reading {
    void read(String value) throws GeneralSecurityException, IOException;
  }

  private static boolean fails(
      SecretName name, Function<SecretName, Optional<Secret>> values, Reading reading) {
    Optional<Secret> value = values.apply(name);
    try {
      if (value.isPresent()) {
        reading.read(value.get().reveal());
      }
      return false;
    } catch (GeneralSecurityException | IOException | IllegalArgumentException unreadable) {
      return true;
    }
  }

  private static void readPem(String text) throws GeneralSecurityException {
    requireSome(PemCertificates.read(text));
  }

  private static void readStore(
      String text, Optional<SecretName> password, Function<SecretName, Optional<Secret>> values)
      throws GeneralSecurityException, IOException {
    requireSome(
        CertificateEnds.pkcs12(text, password.flatMap(values).map(Secret::reveal).orElse("")));
  }

  private static void requireSome(List<?> certificates) {
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException("no certificate");
    }
  }
}
