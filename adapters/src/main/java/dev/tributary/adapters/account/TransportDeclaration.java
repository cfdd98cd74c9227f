package dev.tributary.adapters.account;

import static dev.tributary.adapters.account.SecretReference.secret;
import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.code;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.domain.account.transport.CertificateKind;
import dev.tributary.domain.account.transport.ClientCertificate;
import dev.tributary.domain.account.transport.ClientCertificate.None;
import dev.tributary.domain.account.transport.ClientCertificate.Pem;
import dev.tributary.domain.account.transport.ClientCertificate.Pkcs12;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.ProxySettings;
import dev.tributary.domain.account.transport.TlsVersion;
import dev.tributary.domain.account.transport.TransportSettings;
import java.util.function.Function;

/** How the connections of an account are made. */
final class TransportDeclaration implements SettingsDeclaration<TransportSettings> {
  private static final String KIND = "kind";
  private static final String LABELS = "account-form.transport.";

  @Override
  public TransportSettings settings(SettingValues<TransportSettings> values) {
    return new TransportSettings(
        values.of(
            group("certificate", TransportDeclaration::certificate),
            TransportSettings::certificate),
        values.of(
            code("authorities")
                .describe("Certificates in PEM that are trusted besides the platform's.")
                .help(),
            TransportSettings::authorities),
        values.of(group("proxy", TransportDeclaration::proxy), TransportSettings::proxy),
        values.of(
            choice("minimumTls", TlsVersion.class, TlsVersion.TLS_1_2)
                .describe("The oldest version of TLS that a connection may have."),
            TransportSettings::minimumTls),
        values.of(
            choice("protocol", HttpProtocol.class, HttpProtocol.HTTP_1_1)
                .describe("The newest version of HTTP that is spoken."),
            TransportSettings::protocol));
  }

  private static ClientCertificate certificate(SettingValues<ClientCertificate> values) {
    CertificateKind kind =
        values.of(
            choice(KIND, CertificateKind.class, CertificateKind.NONE)
                .describe("In which form the account has a certificate of its own."),
            ClientCertificate::kind);
    Pem pem =
        values.of(
            group("pem", TransportDeclaration::pem).when(is(KIND, CertificateKind.PEM)),
            of(Pem.class, Pem.DEFAULT));
    Pkcs12 pkcs12 =
        values.of(
            group("pkcs12", TransportDeclaration::pkcs12).when(is(KIND, CertificateKind.PKCS12)),
            of(Pkcs12.class, Pkcs12.DEFAULT));
    return switch (kind) {
      case NONE -> new None();
      case PEM -> pem;
      case PKCS12 -> pkcs12;
    };
  }

  /** The settings of one kind; of another one's, the defaults, which are not written. */
  private static <T> Function<ClientCertificate, T> of(Class<T> kind, T defaults) {
    return certificate -> kind.isInstance(certificate) ? kind.cast(certificate) : defaults;
  }

  private static Pem pem(SettingValues<Pem> values) {
    return new Pem(
        values.of(secret("certificate", LABELS + "certificate.pem.certificate"), Pem::certificate),
        values.of(secret("key", LABELS + "certificate.pem.key"), Pem::key));
  }

  private static Pkcs12 pkcs12(SettingValues<Pkcs12> values) {
    return new Pkcs12(
        values.of(secret("store", LABELS + "certificate.pkcs12.store"), Pkcs12::store),
        values.of(secret("password", LABELS + "certificate.pkcs12.password"), Pkcs12::password));
  }

  private static ProxySettings proxy(SettingValues<ProxySettings> values) {
    return new ProxySettings(
        values.of(
            text("url").describe("http://host:port of a proxy that the operator allows.").help(),
            ProxySettings::url),
        values.of(text("user").describe("The user of the proxy."), ProxySettings::user),
        values.of(secret("password", LABELS + "proxy.password"), ProxySettings::password));
  }
}
