package dev.tributary.webapp.console.profile;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.profile.CurrentProfileColumns;
import dev.tributary.application.profile.FindProfiles;
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

/** Builds the list of people. */
@ApplicationScoped
class ProfilesPageBuilder {
  private static final int ON_A_PAGE = 25;

  private final FindProfiles find;
  private final CurrentProfileColumns people;
  private final ProfileLimits limits;
  private final ColumnLabels enumNames;
  private final PageFrame frame;

  ProfilesPageBuilder(
      FindProfiles find,
      CurrentProfileColumns people,
      ProfileLimits limits,
      ColumnLabels enumNames,
      PageFrame frame) {
    this.find = find;
    this.people = people;
    this.limits = limits;
    this.enumNames = enumNames;
    this.frame = frame;
  }

  ProfilesPage page(ProfilesAddress address, Optional<ProfileId> after) {
    try {
      return page(
          address,
          after,
          ListPage.read(
              ON_A_PAGE, rows -> find.list(address.search(limits), after, rows), Profile::id),
          Optional.empty());
    } catch (Refused refused) {
      return page(
          address,
          after,
          new ListPage<>(List.of(), Optional.empty()),
          Optional.of(refused.problem()));
    }
  }

  private ProfilesPage page(
      ProfilesAddress address,
      Optional<ProfileId> after,
      ListPage<Profile, ProfileId> found,
      Optional<Message> problem) {
    ProfileColumns columns = people.columns();
    return new ProfilesPage(
        address.text(),
        Arrays.stream(ProfileFacet.values())
            .map(
                facet ->
                    new ProfilesPage.Facet(
                        EnumNames.id(facet),
                        "profiles.facet_" + EnumNames.id(facet),
                        address.facets().contains(facet)))
            .toList(),
        address.any(),
        problem,
        found.items().stream().map(profile -> row(profile, columns)).toList(),
        after.isPresent() ? address.start() : "",
        found.next().map(address::after).orElse(""),
        address.export("spreadsheet"),
        address.export("import"));
  }

  private ProfilesPage.Row row(Profile profile, ProfileColumns columns) {
    return new ProfilesPage.Row(
        ProfilesAddress.HOME + "/" + profile.id(),
        enumNames.name(profile),
        profile.text(ProfileColumns.EMAIL),
        profile.text(ProfileColumns.EXTERNAL_ID),
        Stream.of(profile.text(ProfileColumns.ZIP_CODE), profile.text("city"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" ")),
        columns.all().stream()
            .filter(column -> ProfileColumns.isConsent(column) && profile.isTrue(column.name()))
            .map(enumNames::label)
            .toList(),
        frame.formats().dayAndTime(profile.lastModified()));
  }
}
