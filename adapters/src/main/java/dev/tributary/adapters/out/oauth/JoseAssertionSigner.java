package dev.tributary.adapters.out.oauth;

import dev.tributary.application.account.token.AssertionClaims;
import dev.tributary.application.account.token.AssertionSigner;
import dev.tributary.domain.account.token.PemPrivateKey;
import dev.tributary.domain.account.transport.PemCertificates;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Signs by jose4j, which refuses RSA keys below 2048 bits and curves other than the algorithm's.
 */
@ApplicationScoped
public class JoseAssertionSigner implements AssertionSigner {
  @Override
  public Secret sign(AssertionClaims claims, Key key) throws GeneralSecurityException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(payload(claims).toJson());
    signature.setKey(PemPrivateKey.read(key.pem().reveal(), key.algorithm()));
    signature.setAlgorithmHeaderValue(key.algorithm().name());
    signature.setHeader("typ", "JWT");
    if (!key.keyId().isEmpty()) {
      signature.setKeyIdHeaderValue(key.keyId());
    }
    if (key.certificate().isPresent()) {
      signature.setX509CertSha256ThumbprintHeaderValue(certificate(key.certificate().get()));
    }
    try {
      return new Secret(signature.getCompactSerialization());
    } catch (JoseException unfit) {
      // Without the cause, whose message may describe the key.
      throw new InvalidKeyException("the key does not fit " + key.algorithm());
    }
  }

  private static JwtClaims payload(AssertionClaims claims) {
    JwtClaims payload = new JwtClaims();
    payload.setIssuer(claims.issuer());
    if (!claims.subject().isEmpty()) {
      payload.setSubject(claims.subject());
    }
    payload.setAudience(claims.audience());
    payload.setIssuedAt(date(claims.issuedAt()));
    payload.setExpirationTime(date(claims.expiresAt()));
    payload.setGeneratedJwtId();
    claims.others().forEach(claim -> payload.setStringClaim(claim.name(), claim.value()));
    return payload;
  }

  private static NumericDate date(Instant instant) {
    return NumericDate.fromSeconds(instant.getEpochSecond());
  }

  private static X509Certificate certificate(Secret pem) throws GeneralSecurityException {
    List<X509Certificate> certificates = PemCertificates.read(pem.reveal());
    if (certificates.isEmpty()) {
      throw new InvalidKeyException("the certificate is empty");
    }
    return certificates.getFirst();
  }
}
