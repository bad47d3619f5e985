import type { Element, Nodes, Properties } from 'hast';
import { htmlVoidElements } from 'html-void-elements';
import { find, html } from 'property-information';

const voids = new Set(htmlVoidElements);

const textEscapes: Record<string, string> = { '&': '&amp;', '<': '&lt;' };
const valueEscapes: Record<string, string> = { '&': '&amp;', '"': '&quot;' };

const escapeText = (text: string): string => text.replace(/[&<]/g, (sign) => textEscapes[sign]!);
const escapeValue = (value: string): string => value.replace(/[&"]/g, (sign) => valueEscapes[sign]!);

/** The printed name, with a leading space (` class` for `className`), and whether it is a boolean attribute. */
interface Attribute {
  name: string;
  isSwitch: boolean;
}
const attributes = new Map<string, Attribute>();

function attributeOf(property: string): Attribute {
  const known = attributes.get(property);
  if (known !== undefined) return known;
  const { attribute, boolean, overloadedBoolean } = find(html, property);
  const made = { name: ` ${attribute}`, isSwitch: boolean || overloadedBoolean };
  // The allow-list stops names made up by authors; the cache is bounded all the same.
  if (attributes.size < 200) attributes.set(property, made);
  return made;
}

function printProperties(properties: Properties): string {
  let printed = '';
  for (const property in properties) {
    const value = properties[property];
    if (value === null || value === undefined || value === false) continue;
    const { name, isSwitch } = attributeOf(property);
    if (value === true || (isSwitch && value === '')) printed += name;
    else printed += `${name}="${escapeValue(Array.isArray(value) ? value.join(' ') : String(value))}"`;
  }
  return printed;
}

function printElement({ tagName, properties, children }: Element): string {
  const content = printAll(children);
  const end = content === '' && voids.has(tagName) ? '' : `</${tagName}>`;
  return `<${tagName}${printProperties(properties)}>${content}${end}`;
}

function printAll(nodes: readonly Nodes[]): string {
  let printed = '';
  for (const node of nodes) printed += print(node);
  return printed;
}

/**
 * Prints a sanitised tree as HTML (HTML Standard, 13.3 "Serializing HTML fragments"). Element and attribute names must
 * have passed the allow-list; texts and values are escaped; trusted `raw` nodes are printed unchanged.
 * hast-util-to-html has many more options and took half of the rendering time.
 * @throws {RangeError} if the tree is nested deeper than the stack allows.
 */
export function print(node: Nodes): string {
  switch (node.type) {
    case 'element':
      return printElement(node);
    case 'text':
      return escapeText(node.value);
    case 'raw':
      return node.value;
    case 'root':
      return printAll(node.children);
    default:
      return '';
  }
}
