package org.civiquiz.account;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.PublicKey;
import java.util.Set;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/** Verifies a token's signature with the key of the database that it names. */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenVerifier extends JWTCallerPrincipalFactory {

  private final SigningKeys keys;
  private final DefaultJWTTokenParser parser = new DefaultJWTTokenParser();

  TokenVerifier(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
    try {
      String id = JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
      PublicKey key = keys.verifier(id).orElseThrow(() -> new ParseException("No such key"));
      JWTAuthContextInfo own = new JWTAuthContextInfo(context);
      own.setPublicVerificationKey(key);
      own.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
      return new DefaultJWTCallerPrincipal(parser.parse(token, own).getJwtClaims());
    } catch (JoseException e) {
      throw new ParseException("Not a token", e);
    }
  }
}
