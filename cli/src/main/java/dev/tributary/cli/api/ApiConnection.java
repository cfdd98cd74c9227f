package dev.tributary.cli.api;

import dev.tributary.cli.terminal.CommandFailed;
import dev.tributary.cli.terminal.Labels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Address and API key, read from the environment. */
@ApplicationScoped
class ApiConnection {
  private static final long CONNECT_SECONDS = 5;
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

  private final String url;
  private final Optional<String> key;

  ApiConnection(
      @ConfigProperty(name = "tributary.url") String url,
      @ConfigProperty(name = "tributary.api-key") Optional<String> key) {
    this.url = url;
    this.key = key;
  }

  @Produces
  @Singleton
  TributaryApi api(@ConfigProperty(name = "tributary.read-timeout") Duration timeout) {
    return client(timeout).build(TributaryApi.class);
  }

  @Produces
  @Singleton
  UploadApi uploads(@ConfigProperty(name = "tributary.upload-timeout") Duration timeout) {
    return client(timeout).build(UploadApi.class);
  }

  private RestClientBuilder client(Duration timeout) {
    String bearer = "Bearer " + credential(key);
    return RestClientBuilder.newBuilder()
        .baseUri(address(url))
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .register(
            (ClientRequestFilter)
                request -> {
                  request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, bearer);
                  request
                      .getHeaders()
                      .putSingle(HttpHeaders.ACCEPT_LANGUAGE, Locale.getDefault().toLanguageTag());
                })
        .register(ProblemReader.class);
  }

  /** What can be no key is not sent: the client would print it on its way to refusing it. */
  private static String credential(Optional<String> key) {
    String given = key.orElseThrow(() -> new CommandFailed(Labels.of("no-key"))).strip();
    if (!VISIBLE.matcher(given).matches()) {
      throw new CommandFailed(Labels.of("key-refused"));
    }
    return given;
  }

  private static URI address(String url) {
    try {
      URI address = URI.create(url);
      if (address.getHost() != null && address.getScheme().matches("https?")) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      // refused below
    }
    throw new CommandFailed(Labels.of("bad-url", url));
  }
}
