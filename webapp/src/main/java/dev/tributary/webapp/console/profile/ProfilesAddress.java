package dev.tributary.webapp.console.profile;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.profile.ProfileFacet;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileLimits;
import dev.tributary.domain.profile.ProfileSearch;
import dev.tributary.domain.text.Trimming;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The query parameters of the list of people. */
record ProfilesAddress(String text, Set<ProfileFacet> facets) {
  static final String HOME = "/console/profiles";

  /** A facet that is none narrows nothing. */
  static ProfilesAddress of(String text, List<String> facets) {
    return new ProfilesAddress(
        Trimming.both(text),
        Arrays.stream(ProfileFacet.values())
            .filter(facet -> facets.contains(EnumNames.id(facet)))
            .collect(Collectors.toSet()));
  }

  ProfileSearch search(ProfileLimits limits) {
    return ProfileSearch.of(text, facets, limits);
  }

  boolean any() {
    return !text.isEmpty() || !facets.isEmpty();
  }

  String after(ProfileId last) {
    return HOME + "?" + query() + "&after=" + last;
  }

  String start() {
    return HOME + "?" + query();
  }

  String export(String purpose) {
    return HOME + "/export?" + query() + "&purpose=" + purpose;
  }

  private String query() {
    return "search="
        + URLEncoder.encode(text, StandardCharsets.UTF_8)
        + facets.stream()
            .sorted()
            .map(f -> "&facet=" + EnumNames.id(f))
            .collect(Collectors.joining());
  }
}
