package dev.tributary.adapters.out.http;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Decides where a call connects to. The name is resolved once; all of its addresses must be
 * allowed; connections are made only to the addresses that were checked.
 */
final class EgressGuard {
  private final TargetPolicy policy;
  private final TimedResolver resolver;

  EgressGuard(TargetPolicy policy, TimedResolver resolver) {
    this.policy = policy;
    this.resolver = resolver;
  }

  /** The addresses to try, in this order; at least one. */
  List<InetAddress> targets(EndpointUrl url, Deadline deadline) {
    policy
        .refusal(url)
        .ifPresent(
            refusal -> {
              throw new ExchangeFailed(refusal);
            });
    List<InetAddress> addresses = addresses(url, deadline);
    addresses.forEach(address -> checkAddress(url, address));
    return addresses;
  }

  /** The address of a proxy, which the operator must have listed: its connection is not checked. */
  InetAddress proxy(EndpointUrl url, Deadline deadline) {
    if (policy.trusted(url).isEmpty()) {
      throw new ExchangeFailed(
          ExchangeFailure.unsent(ExchangeErrorCode.PROXY_NOT_ALLOWED, url.origin()));
    }
    return addresses(url, deadline).getFirst();
  }

  private List<InetAddress> addresses(EndpointUrl url, Deadline deadline) {
    Optional<String> fixed = policy.trusted(url).flatMap(AllowedOrigin::address);
    List<InetAddress> addresses =
        fixed
            .map(address -> List.of(InetAddress.ofLiteral(address)))
            .orElseGet(() -> resolver.resolve(url.host(), deadline));
    if (addresses.isEmpty()) {
      throw new ExchangeFailed(ExchangeFailure.unsent(ExchangeErrorCode.UNKNOWN_HOST, url.host()));
    }
    return addresses;
  }

  private void checkAddress(EndpointUrl url, InetAddress address) {
    if (!policy.mayConnect(url, address.getAddress())) {
      throw new ExchangeFailed(
          ExchangeFailure.unsent(
              ExchangeErrorCode.ADDRESS_REFUSED, url.host(), address.getHostAddress()));
    }
  }
}
