package dev.tributary.domain.fileimport.plan;

import dev.tributary.domain.resource.ResourceColumn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What files of people call their columns in English, German, Dutch and French, and in the exports
 * of Outlook, Google, Mailchimp and Shopify. Letter case, accents, spaces and signs do not matter.
 */
final class KnownHeaders {
  /** The better names of a column stand first. */
  private static final String FIELDS =
      """
      externalId: customer number, customer no, customer id, client number, client id, contact id,
        crm id, Kundennummer, Kundennr, Kunden-ID, Kdnr, klantnummer, klantnr, klant-id,
        numéro client, numéro de client, no client, id client, code client, référence client
      email: e-mail, email address, primary email, mail, e-mail 1 - value, E-Mail-Adresse,
        Mailadresse, e-mailadres, mailadres, adresse e-mail, adresse mail, courriel,
        adresse courriel, adresse électronique
      firstName: first name, given name, forename, Vorname, Rufname, voornaam, roepnaam, prénom
      lastName: last name, surname, family name, Nachname, Familienname, Zuname, achternaam,
        familienaam, nom de famille, nom
      birthDate: birth date, date of birth, birthday, dob, Geburtsdatum, Geburtstag, geboren am,
        Geb.-Datum, geboortedatum, verjaardag, date de naissance, né(e) le
      gender: gender, sex, Geschlecht, geslacht, sexe, genre
      mobilePhone: mobile phone, mobile number, mobile, cell phone, cell, Mobiltelefon,
        Mobilnummer, Mobil, Handynummer, Handy, mobiele telefoon, mobiel nummer, mobiel,
        téléphone portable, téléphone mobile, portable, gsm
      phone: phone, phone number, telephone, telephone number, tel, primary phone, home phone,
        phone 1 - value, default address phone, Telefon, Telefonnummer, Rufnummer, Festnetz,
        telefoon, telefoonnummer, téléphone, numéro de téléphone
      addressLine1: address line 1, address 1, street address, street, address, home street,
        address 1 - street, default address address1, Straße und Hausnummer, Straße Hausnummer,
        Straße Nr, Straße, Anschrift, Adresse, straat en huisnummer, straat, adresregel 1, adres,
        rue, adresse 1
      addressLine2: address line 2, address 2, home street 2, address 1 - extended address,
        default address address2, Adresszusatz, Adresse 2, adresregel 2, toevoeging,
        complément d'adresse
      zipCode: zip code, zip, postal code, postcode, home postal code, address 1 - postal code,
        default address zip, Postleitzahl, PLZ, code postal
      city: city, town, home city, address 1 - city, default address city, Ort, Wohnort, Stadt,
        plaats, woonplaats, stad, ville, localité, commune
      state: state, state/province, province, home state, address 1 - region,
        default address province code, Bundesland, provincie
      country: country, country/region, country code, home country, home country/region,
        address 1 - country, default address country code, Land, Staat, pays
      language: language, preferred language, Sprache, taal, langue
      optOutEmail: email opt-out, opt-out, opted out, opted out of email, unsubscribed,
        do not email, no email, keine E-Mail, abgemeldet, Werbewiderspruch, Widerspruch,
        geen e-mail, afgemeld, uitgeschreven, désabonné, désinscrit, pas d'e-mail
      optOutSms: sms opt-out, do not sms, no sms, keine SMS, geen sms, pas de sms
      optOutPush: push opt-out, no push, keine Push, geen push
      optOutMail: mail opt-out, postal opt-out, do not mail, no post, keine Post, geen post
      """;

  /** A yes in these means the opposite of an opt-out, most of the time. */
  private static final String CONSENTS =
      """
      optOutEmail: newsletter, opt-in, email opt-in, consent, email consent, marketing consent,
        accepts marketing, accepts email marketing, email marketing consent, subscribed,
        Einwilligung, Werbeeinwilligung, Zustimmung, Newsletter abonniert, Newsletter-Anmeldung,
        abonniert, nieuwsbrief, toestemming, aangemeld, ingeschreven, infolettre,
        lettre d'information, consentement, abonné, inscrit
      optOutSms: accepts sms marketing, sms opt-in, sms consent, SMS-Einwilligung, sms-toestemming
      optOutPush: push opt-in, push consent
      """;

  private static final Map<String, List<String>> NAMES = table(FIELDS);
  private static final Map<String, List<String>> ASKED = table(CONSENTS);

  private KnownHeaders() {}

  /** The parts of the header of a column. */
  record Known(ResourceColumn column, int rank) {}

  /** How columns of {@code target} may be called; the own names of a column have rank 0. */
  static Map<String, Known> of(ImportableColumns target) {
    Map<String, Known> known = new HashMap<>();
    for (ResourceColumn column : target.columns()) {
      ownNames(column).forEach(name -> known.putIfAbsent(plain(name), new Known(column, 0)));
    }
    for (ResourceColumn column : target.columns()) {
      List<String> names = NAMES.getOrDefault(column.name(), List.of());
      for (int rank = 0; rank < names.size(); rank++) {
        known.putIfAbsent(names.get(rank), new Known(column, rank + 1));
      }
    }
    return known;
  }

  /** The opt-out that a column with the name {@code header} states the opposite of, if any. */
  static Optional<ResourceColumn> consent(String header, ImportableColumns target) {
    String name = plain(header);
    return target.columns().stream()
        .filter(column -> ASKED.getOrDefault(column.name(), List.of()).contains(name))
        .findFirst();
  }

  static Stream<String> ownNames(ResourceColumn column) {
    return Stream.of(column.name(), column.label(), column.column());
  }

  /** {@code name} as it is compared. */
  static String plain(String name) {
    return Normalizer.normalize(
            name.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}#*]", "");
  }

  private static Map<String, List<String>> table(String lines) {
    Map<String, List<String>> table = new HashMap<>();
    for (String line : lines.replaceAll("\n\\s+", " ").lines().toList()) {
      int colon = line.indexOf(':');
      table.put(line.substring(0, colon), names(line.substring(colon + 1)));
    }
    return table;
  }

  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    for (String name : list.split(",", -1)) {
      names.add(plain(name));
    }
    return names;
  }
}
