package dev.tributary.application.message.suppression;

import dev.tributary.application.page.ListPage;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.message.Suppression.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Suppressions in a map. */
public final class InMemorySuppressions implements Suppressions {
  private final Map<Address, Suppression> stored = new HashMap<>();

  @Override
  public boolean add(Suppression suppression) {
    Suppression before = stored.get(suppression.address());
    if (before != null && before.reason() != Reason.BOUNCED) {
      return false;
    }
    stored.put(suppression.address(), suppression);
    return true;
  }

  @Override
  public Map<Address, Reason> among(Collection<Address> addresses) {
    return addresses.stream()
        .flatMap(address -> find(address).stream())
        .collect(Collectors.toMap(Suppression::address, Suppression::reason));
  }

  @Override
  public Optional<Suppression> find(Address address) {
    return Optional.ofNullable(stored.get(address));
  }

  @Override
  public ListPage<Suppression, String> after(
      SuppressionFilter filter, Optional<String> address, int limit) {
    return ListPage.read(
        limit, rows -> rowsAfter(filter, address, rows), one -> one.address().value());
  }

  private List<Suppression> rowsAfter(
      SuppressionFilter filter, Optional<String> address, int limit) {
    return selected(filter).stream()
        .filter(one -> one.address().value().compareTo(address.orElse("")) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public long count(SuppressionFilter filter) {
    return selected(filter).size();
  }

  @Override
  public int remove(SuppressionFilter filter) {
    return removed(selected(filter));
  }

  @Override
  public Optional<Suppression> remove(Address address) {
    return Optional.ofNullable(stored.remove(address));
  }

  @Override
  public int removeBouncedBefore(Instant instant, int limit) {
    return removed(
        stored.values().stream()
            .filter(one -> one.reason() == Reason.BOUNCED && one.at().isBefore(instant))
            .limit(limit)
            .toList());
  }

  private List<Suppression> selected(SuppressionFilter filter) {
    return stored.values().stream()
        .filter(one -> one.address().channel() == filter.channel())
        .filter(one -> filter.reason().map(one.reason()::equals).orElse(true))
        .filter(one -> filter.from().map(from -> !one.at().isBefore(from)).orElse(true))
        .filter(one -> filter.to().map(one.at()::isBefore).orElse(true))
        .filter(one -> lower(one.detail()).contains(lower(filter.reply())))
        .sorted(Comparator.comparing(one -> one.address().value()))
        .toList();
  }

  private int removed(List<Suppression> some) {
    some.forEach(one -> stored.remove(one.address()));
    return some.size();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
