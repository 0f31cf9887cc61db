import { mendCommon, numbered } from "./slide-xml.ts";

/** A layout whose places are those of the master, so that a slide's texts inherit from both. */
export const mendLayout = (text: string, language: string): string =>
  numbered(mendCommon(text, language))
    .replace(/<p:ph\s+idx="\d+"\s+type="title"[^>]*\/>/, '<p:ph type="title" hasCustomPrompt="1"/>')
    .replace(/<p:ph\s+idx="\d+"\s+type="body"[^>]*\/>/, '<p:ph type="body" idx="1" hasCustomPrompt="1"/>')
    .replace('<p:cSld name="DEFAULT">', '<p:cSld name="Blank">')
    .replaceAll(/name="Slide Number Placeholder \d+"/g, 'name="Slide number"')
    .replaceAll(/(<a:fld [^>]*>(?:(?!<a:t>)[\s\S])*<a:t>)[^<]*/g, "$1‹#›");
