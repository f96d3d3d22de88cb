// Included before nodejieba's own sources when it is compiled here (CXXFLAGS, see prepare.mjs). cppjieba's keyword extractors, which
// 规问 never calls, load the dictionary a second time and a table of term weights: 130 MB and half a second at every start. They are
// replaced by empty ones of the same shape. Cutting words is untouched; a nodejieba compiled without this file works the same.
#pragma once
#define CPPJIEBA_KEYWORD_EXTRACTOR_H
#define CPPJIEBA_TEXTRANK_EXTRACTOR_H
#include <set>
#include <string>
#include <utility>
#include <vector>
#include "cppjieba/MixSegment.hpp"

namespace cppjieba {

class KeywordExtractor {
 public:
  struct Word {
    std::string word;
    std::vector<size_t> offsets;
    double weight;
  };
  KeywordExtractor(const DictTrie*, const HMMModel*, const std::string&, const std::string&) {}
  template <class Words>
  void Extract(const std::string&, Words& words, size_t) const { words.clear(); }
};

class TextRankExtractor {
 public:
  TextRankExtractor(const std::string&, const std::string&, const std::string&, const std::string& = "") {}
  template <class Words>
  void Extract(const std::string&, Words& words, size_t) const { words.clear(); }
};

}  // namespace cppjieba
