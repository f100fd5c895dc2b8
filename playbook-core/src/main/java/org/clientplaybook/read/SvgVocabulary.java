package org.clientplaybook.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a drawing may be made of: what draws, and nothing that runs or loads something. All else is refused. */
final class SvgVocabulary {
    static final String SVG = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Namespaces in which programs keep notes of their own, which draw nothing and are left out. */
    private static final Set<String> NOTES = words("""
            http://www.inkscape.org/namespaces/inkscape
            http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd
            http://www.w3.org/1999/02/22-rdf-syntax-ns#
            http://creativecommons.org/ns#
            http://web.resource.org/cc/
            http://purl.org/dc/elements/1.1/
            http://www.bohemiancoding.com/sketch/ns
            http://www.serif.com/
            """);

    private static final Set<String> ELEMENTS = words("""
            a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix
            feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
            feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
            feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient
            marker mask metadata mpath path pattern polygon polyline radialGradient rect set stop style svg switch symbol
            text textPath title tspan use view
            """);

    /** Attributes that an animation may change too. */
    private static final Set<String> DRAWING = words("""
            alignment-baseline amplitude azimuth baseFrequency baseline-shift bias clip clip-path clip-rule clipPathUnits
            color color-interpolation color-interpolation-filters color-rendering cursor cx cy d diffuseConstant direction
            display divisor dominant-baseline dx dy edgeMode elevation exponent fill fill-opacity fill-rule filter
            filterUnits flood-color flood-opacity font font-family font-feature-settings font-kerning font-size
            font-size-adjust font-stretch font-style font-variant font-variant-ligatures font-variation-settings
            font-weight fr fx fy glyph-orientation-horizontal glyph-orientation-vertical gradientTransform gradientUnits
            height image-rendering in in2 intercept isolation k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning
            lengthAdjust letter-spacing lighting-color limitingConeAngle line-height marker marker-end marker-mid
            marker-start markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits mix-blend-mode
            mode numOctaves offset opacity operator order orient overflow paint-order path pathLength patternContentUnits
            patternTransform patternUnits pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha
            preserveAspectRatio primitiveUnits r radius refX refY result rotate rx ry scale seed shape-rendering side
            slope solid-color solid-opacity spacing specularConstant specularExponent spreadMethod startOffset
            stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
            stroke-linejoin stroke-miterlimit stroke-opacity stroke-width surfaceScale tableValues targetX targetY
            text-align text-anchor text-decoration text-indent text-overflow text-rendering text-transform textLength
            transform transform-box transform-origin unicode-bidi vector-effect viewBox visibility white-space width
            word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z
            """);

    private static final Set<String> OTHERS = words("""
            accumulate additive attributeName attributeType baseProfile begin by calcMode content dur enable-background
            end externalResourcesRequired focusable from keyPoints keySplines keyTimes max media min origin repeatCount
            repeatDur requiredExtensions requiredFeatures restart role style systemLanguage tabindex to type values
            version viewTarget zoomAndPan
            """);

    /** Attributes that are words for people or names, in which anything may stand. */
    private static final Pattern WORDS = Pattern.compile("id|class|lang|(?:aria|data)-[a-z0-9-]+");

    private static final Pattern PICTURE = Pattern.compile(
            "data:image/(?:png|jpeg|jpg|gif|webp);base64,[A-Za-z0-9+/=\\s]*+", Pattern.CASE_INSENSITIVE);

    /** Where a style calls a function, or opens a bracket alone. */
    private static final Pattern CALL = Pattern.compile("([-\\w\u0080-\uFFFF]*+)\\(");

    private static final Pattern PART = Pattern.compile("\\s*+(?:#[^()'\"]++|'#[^()'\"]++'|\"#[^()'\"]++\")\\s*+\\)");
    private static final Pattern RULE = Pattern.compile("@(?!(?:media|keyframes|-webkit-keyframes)\\b)");

    /** What a style may call besides {@code url(#…)}; the empty one is a bracket. */
    private static final Set<String> FUNCTIONS = words("""
            abs blur brightness calc circle clamp color color-mix contrast cubic-bezier drop-shadow ellipse grayscale
            hsl hsla hue-rotate hwb inset invert is lab lch lang linear matrix matrix3d max min not nth-child
            nth-last-child nth-last-of-type nth-of-type oklab oklch opacity path perspective polygon rgb rgba rotate
            rotate3d rotatex rotatey rotatez saturate scale scale3d scalex scaley sepia skew skewx skewy steps translate
            translate3d translatex translatey translatez var where
            """);

    private SvgVocabulary() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    static boolean isNote(@Nullable String namespace) {
        return namespace != null && NOTES.contains(namespace);
    }

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    /** Says whether an attribute without a namespace may stand in a drawing; what it may say is asked of {@link #loads}. */
    static boolean isAttribute(String name) {
        return DRAWING.contains(name) || OTHERS.contains(name) || isWords(name);
    }

    static boolean isWords(String name) {
        return WORDS.matcher(name).matches();
    }

    static boolean isAnimated(String attribute) {
        return DRAWING.contains(attribute);
    }

    /** Says whether a link leads to a part of the drawing, or is a picture with all its bytes where one can be. */
    static boolean isInside(String element, String address) {
        boolean picture = element.equals("image") || element.equals("feImage");
        return address.startsWith("#") || (picture && PICTURE.matcher(address).matches());
    }

    /** Says whether a style, or an attribute's value, could load something, or says what cannot be told to be harmless. */
    static boolean loads(String style) {
        if (style.indexOf('\\') >= 0 || RULE.matcher(style).find()) {
            return true;
        }
        Matcher call = CALL.matcher(style);
        while (call.find()) {
            String name = call.group(1).toLowerCase(Locale.ROOT);
            boolean part = name.equals("url")
                    && PART.matcher(style).region(call.end(), style.length()).lookingAt();
            if (!part && !name.isEmpty() && !FUNCTIONS.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
