import type { Sentences } from '../problems.ts';

export const xml: Sentences = {
  'xml/limit.bytes': {
    zh: '文件应不超过 {limit} 字节，实际 {actual} 字节',
    en: 'Expected a file of at most {limit} bytes, but it has {actual}',
  },
  'xml/limit.tags': {
    zh: '文件应不超过 {limit} 个标签，实际更多',
    en: 'Expected at most {limit} tags, but there are more',
  },
  'xml/limit.depth': {
    zh: '标签嵌套应不超过 {limit} 层，实际更深',
    en: 'Expected tags nested at most {limit} deep, but they are deeper',
  },
  'xml/limit.attributes': {
    zh: '一个标签应不超过 {limit} 个属性，实际更多',
    en: 'Expected at most {limit} attributes in a tag, but there are more',
  },
  'xml/limit.text': {
    zh: '一段文本应不超过 {limit} 个字符，实际 {actual} 个',
    en: 'Expected a text of at most {limit} characters, but it has {actual}',
  },
  'xml/limit.nodes': {
    zh: '文件应不超过 {limit} 个流程节点，实际更多',
    en: 'Expected at most {limit} flow nodes, but there are more',
  },
  'xml/limit.nesting': {
    zh: '子流程嵌套应不超过 {limit} 层，实际更深',
    en: 'Expected sub-processes nested at most {limit} deep, but they are deeper',
  },
  'xml/limit.time': {
    zh: '文件应在 {limit} 秒内检查完，实际没有；请简化流程，或拆成几个由调用活动连接的流程',
    en: 'Expected the file to be checked within {limit} seconds, but it was not; simplify the procedure, or split it into several that call each other',
  },
  'xml/limit.memory': {
    zh: '检查文件所需的内存应不超过 {limit} MiB，实际更多；请简化流程，或拆成几个由调用活动连接的流程',
    en: 'Expected the check to need at most {limit} MiB of memory, but it needs more; simplify the procedure, or split it into several that call each other',
  },
  'xml/unsafe.declaration': {
    zh: '应没有 DOCTYPE 和实体声明，实际出现 {actual}',
    en: 'Expected no DOCTYPE and no entity declaration, but found {actual}',
  },
  'xml/parse.entity': {
    zh: '应只有预定义实体和合法字符引用，实际出现 {actual}',
    en: 'Expected only predefined entities and valid character references, but found {actual}',
  },
  'xml/unsafe.encoding': {
    zh: '编码应为 UTF-8、带 BOM 的 UTF-16、ISO-8859-1 或 GB18030，实际 {encoding}',
    en: 'Expected UTF-8, UTF-16 with a byte order mark, ISO-8859-1 or GB18030, but the encoding is {encoding}',
  },
  'xml/unsafe.bytes': {
    zh: '字节应符合所声明的编码 {encoding}，实际不符',
    en: 'Expected bytes of the declared encoding {encoding}, but they are not',
  },
  'xml/unsafe.character': {
    zh: '应只有 XML 允许的字符，实际出现 {actual}',
    en: 'Expected only characters XML allows, but found {actual}',
  },
  'xml/parse.empty': {
    zh: '应有一个 XML 文档，实际没有任何标签',
    en: 'Expected an XML document, but there is no tag',
  },
  'xml/parse.outside': {
    zh: '根元素之外应没有文本，实际有',
    en: 'Expected no text outside the root element, but there is some',
  },
  'xml/parse.close': {
    zh: '应有结束标签 </{expected}>，实际 </{actual}>',
    en: 'Expected the end tag </{expected}>, but found </{actual}>',
  },
  'xml/parse.roots': {
    zh: '应只有一个根元素，实际又出现 <{actual}>',
    en: 'Expected one root element, but found another, <{actual}>',
  },
  'xml/parse.open': {
    zh: '标签 <{actual}> 应有结束标签，实际没有',
    en: 'Expected an end tag for <{actual}>, but the file ends before it',
  },
  'xml/parse.unended': {
    zh: '此处应以 {expected} 结束，实际没有',
    en: 'Expected this to end with {expected}, but it does not',
  },
  'xml/parse.name': {
    zh: '此处应有合法的标签名，实际 {actual}',
    en: 'Expected a tag name, but found {actual}',
  },
  'xml/parse.attribute': {
    zh: '标签 <{element}> 的属性应合法且不重复，实际 {attribute} 不是',
    en: 'Expected well-formed, unique attributes of <{element}>, but "{attribute}" is not',
  },
  'xml/parse.tag': {
    zh: '标签 <{actual}> 应书写完整，实际不完整',
    en: 'Expected a complete tag <{actual}>, but it is not',
  },
  'xml/parse.prefix': {
    zh: '前缀 {prefix} 应已声明命名空间，实际没有（{actual}）',
    en: 'Expected the prefix "{prefix}" to be declared, but it is not ({actual})',
  },
  'xml/parse.declaration': {
    zh: 'XML 声明应在文件最前，实际在后面',
    en: 'Expected the XML declaration to be the first thing of the file, but it comes later',
  },
  'xml/parse.declared': {
    zh: 'XML 声明应为 <?xml version="1.0" encoding="UTF-8"?> 的形式，实际不是',
    en: 'Expected an XML declaration like <?xml version="1.0" encoding="UTF-8"?>, but it is another',
  },
  'xml/parse.comment': {
    zh: '注释内应没有两个连续的短横线，实际有',
    en: 'Expected no two hyphens in a row inside a comment, but there are',
  },
  'xml/parse.bracket': {
    zh: '文本中应没有 ]]>，实际有；请写作 ]]&gt;',
    en: 'Expected no ]]> in a text, but there is one; write ]]&gt;',
  },
  'internal/failed': {
    zh: '编译器应能处理这个文件，实际自身出错（{actual}）；这不是文件的问题，请把文件和这句话报告给我们',
    en: 'Expected the compiler to deal with this file, but it failed itself ({actual}); the file is not to blame: please report it with this sentence',
  },
  'xml/parse.model': {
    zh: '文件应能读成 BPMN 模型，实际不能：{actual}',
    en: 'Expected a file that reads as a BPMN model, but it does not: {actual}',
  },
  'xml/schema.root': {
    zh: '根元素应为 BPMN 2.0 的 definitions，实际 <{actual}>',
    en: 'Expected the root element definitions of BPMN 2.0, but it is <{actual}>',
  },
  'xml/schema.element': {
    zh: '<{parent}> 中应只有 BPMN 和 bh 规定的元素，实际出现未知元素 <{actual}>',
    en: 'Expected only elements BPMN or bh defines inside <{parent}>, but found the unknown <{actual}>',
  },
  'xml/schema.type': {
    zh: '<{element}> 的 xsi:type 应为可在此处使用的 BPMN 类型，实际为“{actual}”；请检查其前缀',
    en: 'Expected xsi:type of <{element}> to name a BPMN type that may stand here, but it is "{actual}"; look at its prefix',
  },
  'xml/schema.place': {
    zh: '<{actual}> 应放在允许它的位置，实际放在 <{parent}> 中',
    en: 'Expected <{actual}> where it is allowed, but it stands inside <{parent}>',
  },
  'xml/schema.attribute': {
    zh: '<{element}> 应只有规定的属性，实际出现未知属性 {actual}',
    en: 'Expected only attributes defined for <{element}>, but found the unknown "{actual}"',
  },
  'xml/schema.required': {
    zh: '<{element}> 应有属性 {expected}，实际没有',
    en: 'Expected the attribute "{expected}" of <{element}>, but it is missing',
  },
  'xml/schema.missing': {
    zh: '<{element}> 中应有 <{expected}>，实际没有',
    en: 'Expected a <{expected}> inside <{element}>, but there is none',
  },
  'xml/schema.value': {
    zh: '属性 {attribute} 应为 {expected}，实际为“{actual}”',
    en: 'Expected the attribute "{attribute}" to be {expected}, but it is "{actual}"',
  },
  'xml/schema.text': {
    zh: '<{element}> 中应没有文本，实际有“{actual}”',
    en: 'Expected no text inside <{element}>, but found "{actual}"',
  },
  'xml/schema.cardinality': {
    zh: '<{parent}> 中应至多有一个 <{actual}>，实际有多个',
    en: 'Expected at most one <{actual}> inside <{parent}>, but there are more',
  },
  'xml/order': {
    level: 'W',
    zh: '<{actual}> 应按规范的次序排在前面，实际排在 <{parent}> 的后面部分',
    en: 'Expected <{actual}> in the order of the schema, but it comes later inside <{parent}>',
  },
  'xml/id.form': {
    zh: '编号应以字母、汉字或下划线开头，只含字母、汉字、数字、点、横线、下划线，不超过 128 个字符，实际“{actual}”',
    en: 'Expected an id of at most 128 letters of any script, digits, dots, hyphens and underscores that begins with a letter, but it is "{actual}"',
  },
  'xml/id.reserved': {
    zh: '编号应不与程序语言的内部名称相同，实际“{actual}”是这样的名称。请另取编号',
    en: 'Expected an id that is no inner name of the programming language, but "{actual}" is one. Choose another',
  },
  'xml/id.duplicate': {
    zh: '编号应唯一，实际“{actual}”重复',
    en: 'Expected unique ids, but "{actual}" is used twice',
  },
  'xml/id.missing': {
    zh: '<{element}> 应有编号，实际没有',
    en: 'Expected an id of <{element}>, but it has none',
  },
};
