package dev.tributary.webapp.console.profile;

import dev.tributary.adapters.in.rest.problem.Words;
import dev.tributary.application.profile.FindProfiles;
import dev.tributary.application.profile.PeopleResource;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.profile.ProfileFacet;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileLimits;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the list of people together. */
@ApplicationScoped
class ProfilesAssembly {
  private static final int ON_A_PAGE = 25;

  private final FindProfiles find;
  private final PeopleResource people;
  private final ProfileLimits limits;
  private final ColumnWords words;
  private final PageFrame frame;

  ProfilesAssembly(
      FindProfiles find,
      PeopleResource people,
      ProfileLimits limits,
      ColumnWords words,
      PageFrame frame) {
    this.find = find;
    this.people = people;
    this.limits = limits;
    this.words = words;
    this.frame = frame;
  }

  ProfilesPage page(ProfilesAddress address, Optional<ProfileId> after) {
    try {
      return page(
          address,
          after,
          find.list(address.search(limits), after, ON_A_PAGE + 1),
          Optional.empty());
    } catch (Refused refused) {
      return page(address, after, List.of(), Optional.of(refused.problem()));
    }
  }

  private ProfilesPage page(
      ProfilesAddress address,
      Optional<ProfileId> after,
      List<Profile> found,
      Optional<Message> problem) {
    List<Profile> shown = found.stream().limit(ON_A_PAGE).toList();
    ProfileColumns columns = people.columns();
    return new ProfilesPage(
        address.text(),
        Arrays.stream(ProfileFacet.values())
            .map(
                facet ->
                    new ProfilesPage.Facet(
                        Words.id(facet),
                        "profiles.facet_" + Words.id(facet),
                        address.facets().contains(facet)))
            .toList(),
        address.any(),
        problem,
        shown.stream().map(profile -> row(profile, columns)).toList(),
        after.isPresent() ? address.start() : "",
        found.size() > shown.size() ? address.behind(shown.getLast().id()) : "",
        address.export("spreadsheet"),
        address.export("import"));
  }

  private ProfilesPage.Row row(Profile profile, ProfileColumns columns) {
    return new ProfilesPage.Row(
        ProfilesAddress.HOME + "/" + profile.id(),
        words.name(profile),
        profile.text(ProfileColumns.EMAIL),
        profile.text(ProfileColumns.EXTERNAL_ID),
        Stream.of(profile.text(ProfileColumns.ZIP_CODE), profile.text("city"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" ")),
        columns.all().stream()
            .filter(column -> ProfileColumns.isConsent(column) && profile.says(column.name()))
            .map(words::label)
            .toList(),
        frame.formats().dayAndTime(profile.lastModified()));
  }
}
