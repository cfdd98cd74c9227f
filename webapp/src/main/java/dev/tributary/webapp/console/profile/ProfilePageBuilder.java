package dev.tributary.webapp.console.profile;

import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.application.profile.CurrentProfileColumns;
import dev.tributary.application.profile.ProfileMessages;
import dev.tributary.application.profile.ProfileMessages.SentMessage;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.message.MessagesPageBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Builds the page and the form of one person. */
@ApplicationScoped
class ProfilePageBuilder {
  private static final int MESSAGES_SHOWN = 20;
  private static final int LONG_TEXT = 120;

  private final CurrentProfileColumns people;
  private final ProfileMessages messages;
  private final Suppressions suppressions;
  private final ColumnLabels words;
  private final PageFrame frame;

  ProfilePageBuilder(
      CurrentProfileColumns people,
      ProfileMessages messages,
      Suppressions suppressions,
      ColumnLabels words,
      PageFrame frame) {
    this.people = people;
    this.messages = messages;
    this.suppressions = suppressions;
    this.words = words;
    this.frame = frame;
  }

  ProfilePage page(Profile profile) {
    String email = profile.text(ProfileColumns.EMAIL);
    List<ResourceColumn> columns = people.columns().all();
    return new ProfilePage(
        profile.id().toString(),
        words.name(profile),
        email,
        profile.version(),
        frame.formats().dayAndTime(profile.lastModified()),
        columns.stream()
            .filter(ProfileColumns::isConsent)
            .map(
                column ->
                    new ProfilePage.Consent(words.channel(column), profile.isTrue(column.name())))
            .toList(),
        groups(columns.stream().filter(column -> !ProfileColumns.isConsent(column)).toList())
            .entrySet()
            .stream()
            .map(group -> new ProfilePage.Group(group.getKey(), values(profile, group.getValue())))
            .toList(),
        suppressions
            .find(Address.of(Channel.EMAIL, email))
            .map(found -> "profiles.suppressed_" + found.reason().name().toLowerCase(Locale.ROOT))
            .orElse(""),
        email.isEmpty()
            ? List.of()
            : messages.to(email, MESSAGES_SHOWN).stream().map(this::sent).toList());
  }

  /**
   * @param present empty for a new person
   * @param version the one that the form was opened with
   */
  ProfileForm form(
      Optional<Profile> present, long version, Map<String, String> typed, List<Problem> problems) {
    List<ProfileForm.Part> parts = new ArrayList<>();
    groups(people.columns().writable())
        .forEach(
            (title, columns) ->
                parts.add(
                    new ProfileForm.Part(
                        title,
                        columns.stream().map(column -> field(column, typed, problems)).toList())));
    List<Problem> elsewhere =
        problems.stream()
            .filter(
                problem ->
                    people.columns().writable().stream()
                        .noneMatch(column -> column.name().equals(problem.place())))
            .toList();
    return new ProfileForm(
        present.map(profile -> profile.id().toString()).orElse(""),
        present.map(words::name).orElse(""),
        version,
        present.filter(this::isOptedOut).isPresent(),
        false,
        elsewhere,
        parts);
  }

  private boolean isOptedOut(Profile profile) {
    return people.columns().all().stream()
        .anyMatch(column -> ProfileColumns.isConsent(column) && profile.isTrue(column.name()));
  }

  private ProfileForm.Field field(
      ResourceColumn column, Map<String, String> typed, List<Problem> problems) {
    String value = typed.getOrDefault(column.name(), "");
    return new ProfileForm.Field(
        column.name(),
        words.label(column),
        type(column, value),
        value,
        problems.stream().filter(problem -> problem.place().equals(column.name())).toList());
  }

  private static String type(ResourceColumn column, String value) {
    return switch (column.type()) {
      case BOOLEAN -> "toggle";
      case DATE -> "date";
      case TIME -> "time";
      case INTEGER, DECIMAL -> "number";
      case TEXT, DATETIME, JSON ->
          value.length() > LONG_TEXT || value.contains("\n") ? "long" : "text";
    };
  }

  private Map<String, List<ResourceColumn>> groups(List<ResourceColumn> columns) {
    Map<String, List<ResourceColumn>> groups = new LinkedHashMap<>();
    for (ResourceColumn column : columns) {
      groups.computeIfAbsent(words.group(column), _ -> new ArrayList<>()).add(column);
    }
    return groups;
  }

  private List<ProfilePage.Value> values(Profile profile, List<ResourceColumn> columns) {
    return columns.stream()
        .map(
            column ->
                new ProfilePage.Value(
                    words.label(column), words.text(profile.value(column.name()))))
        .toList();
  }

  private ProfilePage.Sent sent(SentMessage message) {
    return new ProfilePage.Sent(
        "/console/messages?message=" + message.id(),
        message.subject(),
        MessagesPageBuilder.badge(MessageState.valueOf(message.state())),
        frame.formats().dayAndTime(message.at()));
  }
}
