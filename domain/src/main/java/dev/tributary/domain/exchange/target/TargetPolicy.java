package dev.tributary.domain.exchange.target;

import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which addresses workflows may call: https, a DNS name, an allowed port, public addresses only;
 * and besides, the origins on the operator's list.
 */
public final class TargetPolicy {
  private final Map<String, AllowedOrigin> allowed;
  private final Set<Integer> ports;

  /**
   * @param ports that https may use; empty for any
   */
  public TargetPolicy(Collection<AllowedOrigin> allowed, Set<Integer> ports) {
    this.allowed =
        allowed.stream()
            .collect(Collectors.toMap(AllowedOrigin::origin, Function.identity(), (a, b) -> b));
    this.ports = Set.copyOf(ports);
  }

  /**
   * Why an address is refused by what is written in it; empty when it is not. What it resolves to
   * is checked at the call.
   */
  public Optional<ExchangeFailure> refusal(EndpointUrl url) {
    if (trusted(url).isPresent()) {
      return Optional.empty();
    }
    if (!url.secure()) {
      return refused(ExchangeErrorCode.URL_NOT_SECURE, url.withoutQuery());
    }
    if (HostNotation.literalOrLocal(url.host())) {
      return refused(ExchangeErrorCode.HOST_REFUSED, url.host());
    }
    return ports.isEmpty() || ports.contains(url.port())
        ? Optional.empty()
        : refused(ExchangeErrorCode.PORT_REFUSED, url.port(), portList());
  }

  /** The operator's entry for this address, when there is one. */
  public Optional<AllowedOrigin> trusted(EndpointUrl url) {
    return Optional.ofNullable(allowed.get(url.origin()));
  }

  /** Whether an address that the host resolved to may be connected to. */
  public boolean mayConnect(EndpointUrl url, byte[] address) {
    return trusted(url).isPresent() || PublicAddress.test(address);
  }

  @Override
  public String toString() {
    return "TargetPolicy[allowed=" + allowed.keySet() + ", ports=" + ports + "]";
  }

  private static Optional<ExchangeFailure> refused(ExchangeErrorCode code, Object... arguments) {
    return Optional.of(ExchangeFailure.unsent(code, arguments));
  }

  private String portList() {
    return ports.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
