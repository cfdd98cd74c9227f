package dev.tributary.domain.message;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses by each of their {@link Address#spellings spellings}. */
public final class AddressSpellings {
  private final Map<Address, Address> addresses = new LinkedHashMap<>();

  private AddressSpellings() {}

  public static AddressSpellings of(Collection<Address> addresses) {
    AddressSpellings spellings = new AddressSpellings();
    for (Address address : addresses) {
      address
          .spellings()
          .forEach(
              spelling ->
                  spellings.addresses.putIfAbsent(
                      new Address(address.channel(), spelling), address));
    }
    return spellings;
  }

  /** The addresses that {@code texts} name on {@code channel}. */
  public static AddressSpellings of(Channel channel, Collection<String> texts) {
    return of(texts.stream().map(text -> Address.of(channel, text)).toList());
  }

  /** Each spelling of each address. */
  public List<String> all() {
    return addresses.keySet().stream().map(Address::value).toList();
  }

  /** The address of each of {@link #all}, in their order. */
  public List<Address> addresses() {
    return List.copyOf(addresses.values());
  }

  /** The address that is stored as {@code spelling}. */
  public Address address(Address spelling) {
    return addresses.getOrDefault(spelling, spelling);
  }
}
