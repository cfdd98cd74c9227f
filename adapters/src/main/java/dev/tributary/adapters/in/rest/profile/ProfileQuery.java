package dev.tributary.adapters.in.rest.profile;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.profile.ProfileFacet;
import dev.tributary.domain.profile.ProfileLimits;
import dev.tributary.domain.profile.ProfileSearch;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of profiles. */
public class ProfileQuery {
  @QueryParam("search")
  @DefaultValue("")
  @Parameter(
      description =
          "EnumNames, each the beginning of a first name, last name or email address, or a whole"
              + " customer number or zip code. All of them must be found.",
      example = "reyes ada")
  String search = "";

  @QueryParam("facet")
  @Parameter(
      description =
          "Only those without an email address (noEmail), or who opted out (optedOutEmail,"
              + " optedOutSms, optedOutPush, optedOutMail). Several narrow further.")
  List<String> facets = List.of();

  ProfileSearch search(ProfileLimits limits) {
    return ProfileSearch.of(
        search,
        facets.stream()
            .map(facet -> EnumNames.read("facet", facet, ProfileFacet.class))
            .collect(Collectors.toSet()),
        limits);
  }
}
