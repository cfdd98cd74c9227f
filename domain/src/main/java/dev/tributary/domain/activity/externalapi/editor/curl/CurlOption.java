package dev.tributary.domain.activity.externalapi.editor.curl;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An option of curl.
 *
 * @param name its long form without hyphens
 * @param arity whether the word after it is its value
 */
record CurlOption(String name, Arity arity, Use use) {
  /** Whether an option has a value. */
  enum Arity {
    NONE,
    VALUE
  }

  /** What an import makes of an option. */
  enum Use {
    TAKEN,
    TERMINAL,
    ALWAYS,
    VERIFICATION,
    ACCOUNT,
    SIGN_IN,
    LIMIT,
    REDIRECT,
    CONNECTION,
    FILE,
    PARTS,
    PROTOCOL,
    FURTHER_CALL
  }

  /** A word {@code X/request=} is the option --request, short -X, with a value. */
  private static final Map<Use, String> TABLE =
      Map.ofEntries(
          Map.entry(
              Use.TAKEN,
              "X/request= url= H/header= d/data= data-raw= data-ascii= data-binary= data-urlencode="
                  + " json= G/get I/head u/user= oauth2-bearer= b/cookie= A/user-agent= e/referer="
                  + " url-query="),
          Map.entry(
              Use.TERMINAL,
              "s/silent S/show-error v/verbose o/output= O/remote-name J/remote-header-name"
                  + " R/remote-time remote-name-all output-dir= create-dirs create-file-mode="
                  + " i/include show-headers D/dump-header= w/write-out= #/progress-bar no-progress-meter"
                  + " stderr= trace= trace-ascii= trace-config= trace-ids trace-time N/no-buffer"
                  + " h/help V/version M/manual q/disable f/fail fail-with-body fail-early"
                  + " no-clobber remove-on-error skip-existing xattr styled-output"
                  + " c/cookie-jar= j/junk-session-cookies libcurl= a/append g/globoff"
                  + " Z/parallel parallel-immediate parallel-max= n/netrc netrc-optional etag-save="
                  + " metalink C/continue-at= out-null"),
          Map.entry(
              Use.ALWAYS,
              "compressed ssl ssl-reqd tcp-nodelay keepalive http1.1 0/http1.0 http2"
                  + " http2-prior-knowledge http3 http3-only http0.9 tr-encoding no-keepalive"
                  + " no-alpn no-npn alpn basic anyauth path-as-is raw no-sessionid sessionid"),
          Map.entry(
              Use.VERIFICATION,
              "k/insecure proxy-insecure doh-insecure ssl-allow-beast ssl-no-revoke"
                  + " ssl-revoke-best-effort cert-status doh-cert-status"),
          Map.entry(
              Use.ACCOUNT,
              "x/proxy= proxy-user= U/proxy-user= proxy-header= proxy-basic proxy-digest"
                  + " proxy-negotiate proxy-ntlm proxy-anyauth proxy-cacert= proxy-capath="
                  + " proxy-cert= proxy-cert-type= proxy-ciphers= proxy-crlfile= proxy-key="
                  + " proxy-key-type= proxy-pass= proxy-pinnedpubkey= proxy-service-name="
                  + " proxy-ssl-allow-beast proxy-ssl-auto-client-cert proxy-tls13-ciphers="
                  + " proxy-tlsauthtype= proxy-tlspassword= proxy-tlsuser= proxy-tlsv1 proxy-ca-native"
                  + " proxy-http2 preproxy= noproxy= p/proxytunnel proxy1.0= socks4= socks4a= socks5="
                  + " socks5-hostname= socks5-basic socks5-gssapi socks5-gssapi-nec"
                  + " socks5-gssapi-service= suppress-connect-headers E/cert= cert-type= key="
                  + " key-type= pass= cacert= capath= ca-native crlfile= pinnedpubkey= tlsv1.0"
                  + " tlsv1.1 tlsv1.2 tlsv1.3 1/tlsv1 2/sslv2 3/sslv3 tls-max= ciphers= tls13-ciphers="
                  + " curves= engine= tls-earlydata ech= sigalgs= signature-algorithms="
                  + " tlsauthtype= tlspassword= tlsuser= ssl-auto-client-cert egd-file= random-file="),
          Map.entry(
              Use.SIGN_IN,
              "digest ntlm ntlm-wb negotiate aws-sigv4= krb= delegation= login-options= sasl-authzid="
                  + " sasl-ir service-name= netrc-file="),
          Map.entry(
              Use.LIMIT,
              "m/max-time= connect-timeout= retry= retry-delay= retry-max-time= retry-all-errors"
                  + " retry-connrefused limit-rate= rate= max-filesize= speed-limit= Y/speed-limit="
                  + " y/speed-time= expect100-timeout= keepalive-time= keepalive-cnt="
                  + " happy-eyeballs-timeout-ms= r/range= z/time-cond= etag-compare="),
          Map.entry(
              Use.REDIRECT,
              "L/location location-trusted post301 post302 post303 max-redirs= follow proto-redir="),
          Map.entry(
              Use.CONNECTION,
              "resolve= connect-to= interface= local-port= dns-interface= dns-ipv4-addr="
                  + " dns-ipv6-addr= dns-servers= doh-url= unix-socket= abstract-unix-socket="
                  + " 4/ipv4 6/ipv6 alt-svc= hsts= haproxy-protocol haproxy-clientip= request-target="
                  + " ip-tos= vlan-priority= tcp-fastopen mptcp ignore-content-length"
                  + " disallow-username-in-url ipfs-gateway= proto= proto-default="),
          Map.entry(Use.FILE, "T/upload-file= K/config= variable= crlf upload-flags="),
          Map.entry(Use.PARTS, "F/form= form-string= form-escape"),
          Map.entry(
              Use.PROTOCOL,
              "P/ftp-port= ftp-account= ftp-alternative-to-user= ftp-create-dirs ftp-method="
                  + " ftp-pasv ftp-pret ftp-skip-pasv-ip ftp-ssl-ccc ftp-ssl-ccc-mode= ftp-ssl-control"
                  + " disable-epsv disable-eprt Q/quote= postquote= prequote= l/list-only B/use-ascii"
                  + " t/telnet-option= tftp-blksize= tftp-no-options mail-from= mail-rcpt= mail-auth="
                  + " mail-rcpt-allowfails hostpubmd5= hostpubsha256= pubkey= compressed-ssh"),
          Map.entry(Use.FURTHER_CALL, ":/next"));

  private static final Map<String, CurlOption> BY_NAME = new HashMap<>();

  static {
    TABLE.forEach((use, words) -> Arrays.stream(words.split(" +")).forEach(word -> put(word, use)));
  }

  private static void put(String word, Use use) {
    boolean value = word.endsWith("=");
    String names = value ? word.substring(0, word.length() - 1) : word;
    int slash = names.indexOf('/');
    CurlOption option =
        new CurlOption(names.substring(slash + 1), value ? Arity.VALUE : Arity.NONE, use);
    BY_NAME.put("--" + option.name, option);
    if (slash > 0) {
      BY_NAME.put("-" + names.substring(0, slash), option);
    }
  }

  /** The option that is written so, with its hyphens; the negation of one that has no value. */
  static Optional<CurlOption> of(String written) {
    return Stream.of(written, written.replaceFirst("^--no-", "--"))
        .map(BY_NAME::get)
        .filter(option -> option != null)
        .findFirst();
  }

  @Override
  public String toString() {
    return "--" + name;
  }
}
