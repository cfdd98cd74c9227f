package dev.tributary.domain.activity.externalapi.editor;

import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.place.CredentialPlace;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.QueryParameter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a call goes, and in which places it carries credentials.
 *
 * @param url without its query; empty when none can be taken
 */
public record CarriedCredentials(String url, List<CredentialPlace> places) {
  public CarriedCredentials {
    places = List.copyOf(places);
  }

  /**
   * Those of settings.
   *
   * @param cookies names of credentials that the settings leave out
   */
  public static CarriedCredentials of(CallSettings settings, Collection<String> cookies) {
    return of(settings.url(), settings.query(), settings.headers(), cookies);
  }

  static CarriedCredentials of(
      String url,
      List<QueryParameter> query,
      List<HeaderSetting> headers,
      Collection<String> cookies) {
    return new CarriedCredentials(
        url,
        Stream.of(
                headers.stream().flatMap(each -> each.credential().stream()),
                query.stream().flatMap(each -> each.credential().stream()),
                cookies.stream().map(name -> new CredentialPlace(ApiKeyPlace.COOKIE, name, "")))
            .flatMap(places -> places)
            .toList());
  }

  /** Whether calls may use the account, at this origin, and it signs in as this call does. */
  public boolean fit(ExternalAccount account) {
    return account.enabled()
        && account.serves(CallAddress.of(url).origin())
        && places.stream().anyMatch(account::carries);
  }

  /** Whether the call needs the account that its activity has: it goes there with no other. */
  public boolean need(ExternalAccount account) {
    return places.isEmpty() && account.serves(CallAddress.of(url).origin());
  }
}
